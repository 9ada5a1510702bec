namespace Stemma.Trace;

/// <summary>The distinct content keys of one sentence, ascending, and where its words stand in the report's words.</summary>
/// <param name="IsBackground">A short sentence of stock history: it names a past year.</param>
internal sealed record SentenceKeys(int FirstWord, int EndWord, int[] Keys, bool IsBackground, bool IsQuotation);
