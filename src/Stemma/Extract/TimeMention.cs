using Stemma.Text;

namespace Stemma.Extract;

/// <summary>Words that say when, not yet placed on a calendar.</summary>
/// <param name="Sentence">Index of the sentence in the parsed report.</param>
public sealed record TimeMention(string Report, TextSpan Span, string Text, int Sentence);
