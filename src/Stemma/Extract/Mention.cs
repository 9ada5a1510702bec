using Stemma.Text;

namespace Stemma.Extract;

/// <summary>A noun phrase that stands for somebody or some place.</summary>
/// <param name="Span">The phrase without its relative clauses and appositions.</param>
/// <param name="Text">The report's text there.</param>
/// <param name="Sentence">Index of the sentence in the parsed report.</param>
/// <param name="Head">Index of its head token in that sentence.</param>
public sealed record Mention(string Report, TextSpan Span, string Text, int Sentence, int Head);
