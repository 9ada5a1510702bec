namespace Stemma.Trace;

/// <summary>The distinct content keys of one sentence, ascending, and where its words stand in the report's words.</summary>
/// <param name="IsBackground">It tells what stands or was long before the news: stock that is carried from report to report.</param>
internal sealed record SentenceKeys(int FirstWord, int EndWord, int[] Keys, bool IsBackground, bool IsQuotation);
