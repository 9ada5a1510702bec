using Stemma.Text;

namespace Stemma.Trace;

/// <summary>One word of a report as this stage compares it; 20 bytes, for a large collection keeps them all.</summary>
/// <param name="Form">Number of its lower-case form in the <see cref="Vocabulary"/>.</param>
/// <param name="Key">Number of its content key; -1 for a function word.</param>
/// <param name="Start">Where it stands in the report's text.</param>
/// <param name="Sentence">Index among the report's sentences.</param>
internal readonly record struct Word(int Form, int Key, int Start, int Sentence, ushort Length, WordMarks Marks)
{
    public bool IsName => (Marks & WordMarks.Name) != 0;

    public bool InQuotes => (Marks & WordMarks.Quoted) != 0;

    public bool IsNumber => (Marks & WordMarks.Number) != 0;

    public bool IsWidespread => (Marks & WordMarks.Widespread) != 0;

    public TextSpan Span => new(Start, Start + Length);
}
