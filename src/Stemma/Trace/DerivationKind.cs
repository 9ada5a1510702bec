namespace Stemma.Trace;

public enum DerivationKind
{
    Verbatim,
    Paraphrase,
    Translation,
    Credit,
}
