using Stemma.Text;

namespace Stemma.Trace;

/// <summary>One word of a report as this stage compares it.</summary>
/// <param name="Form">Number of its lower-case form.</param>
/// <param name="Key">Number of its content key; -1 for a function word.</param>
/// <param name="Value">Its value when it is a number.</param>
internal readonly record struct Word(
    string Text, int Form, int Key, TextSpan Span, int Sentence, bool IsName, bool InQuotes, decimal? Value);
