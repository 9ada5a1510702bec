namespace Stemma.Trace;

public enum Direction
{
    Undecided,
    Decided,
}
