namespace Stemma.Extract;

public enum Polarity
{
    Positive,
    Negative,
}
