using System.Text;

namespace Stemma.Cli.Terminal;

/// <summary>Passes text on to a terminal with every character it would obey, tabs and line feeds apart, turned into a mark.</summary>
internal sealed class VisibleWriter(TextWriter terminal) : TextWriter
{
    private char? _high;

    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value))
        {
            _high = value;
            return;
        }

        var rune = _high is { } high && Rune.TryCreate(high, value, out var pair) ? pair
            : Rune.TryCreate(value, out var single) ? single
            : Rune.ReplacementChar;
        _high = null;
        if (value is '\n' or '\t')
            terminal.Write(value);
        else
            terminal.Write(TerminalText.Mark(rune) ?? rune.ToString());
    }

    public override void Flush() => terminal.Flush();
}
