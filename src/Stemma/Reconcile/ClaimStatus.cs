namespace Stemma.Reconcile;

/// <summary>Unattributed: carried by outlets on their own word only, whatever their number.</summary>
public enum ClaimStatus
{
    Unattributed,
    SingleOrigin,
    Corroborated,
    Disputed,
}
