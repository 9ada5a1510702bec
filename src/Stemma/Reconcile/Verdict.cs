namespace Stemma.Reconcile;

public enum Verdict
{
    Undecided,
    Contradiction,
    Update,
    DifferentScope,
    CompatibleBounds,
}
