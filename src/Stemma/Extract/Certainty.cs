namespace Stemma.Extract;

public enum Certainty
{
    Unknown,
    Possible,
    Probable,
    Certain,
}
