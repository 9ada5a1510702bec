using System.Text;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>Words of reports as text that Markdown leaves alone: one line, no markup, no HTML, nothing that becomes a link.</summary>
internal static class MarkdownText
{
    /// <summary>An at sign with nothing in front of what follows: neither an address nor a name becomes a link.</summary>
    private const string LoneAt = "@<!-- -->";

    /// <summary>For within a line.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + words.Length / 8);
        for (var i = 0; i < words.Length; i++)
        {
            var unit = words[i];
            if (char.IsHighSurrogate(unit) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
                text.Append(unit).Append(words[++i]);
            else if (IsSpace(unit))
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            else
                Append(text, words, i);
        }

        return text.ToString().TrimEnd(' ');
    }

    /// <summary>An address or a code, to be read and copied, never followed.</summary>
    public static string Code(string words)
    {
        var line = new StringBuilder(words.Length);
        var (run, longest) = (0, 0);
        foreach (var unit in words)
        {
            run = unit == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
            line.Append(IsSpace(unit) ? " " : VisibleSign.Of(unit) ?? unit.ToString());
        }

        var fence = new string('`', longest + 1);
        return line.Length == 0 ? "" : $"{fence} {line} {fence}";
    }

    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) && unit is not '\u0085';

    private static void Append(StringBuilder text, string words, int at)
    {
        var unit = words[at];
        switch (unit)
        {
            case '&':
                text.Append("&amp;");
                break;
            case '<':
                text.Append("&lt;");
                break;
            case '>':
                text.Append("&gt;");
                break;
            case '@':
                text.Append(LoneAt);
                break;
            case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '~' or '$' or '!' or '^':
            case ':' when at + 1 < words.Length && words[at + 1] == '/':
            case '.' when IsBehind(words, at, "www"):
                text.Append('\\').Append(unit);
                break;
            default:
                text.Append(VisibleSign.Of(unit) ?? unit.ToString());
                break;
        }
    }

    private static bool IsBehind(string words, int at, string before) =>
        at >= before.Length && words.AsSpan(at - before.Length, before.Length).Equals(before, StringComparison.OrdinalIgnoreCase);
}
