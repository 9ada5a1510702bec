namespace Stemma.Reconcile;

public enum DisputeKind
{
    Quantity,
    Attribute,
    Status,
    Polarity,
    Time,
    Place,
    Actor,
}
