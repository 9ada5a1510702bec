using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>A report's words where a format cannot carry all of them.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// For a comment: one line of at most <see cref="Shortened.Quote"/> code units. Line ends and other control characters
    /// become spaces; marks that turn the direction of what follows, and halves of characters, U+FFFD.
    /// </summary>
    public static string OneLine(string text) => Mapped(Shortened.To(text, Shortened.Quote), OfLine);

    /// <summary>
    /// For a label that OpenStemmata's checker can read: as <see cref="OneLine"/>, and what would end the label, the list of
    /// attributes or the line before its time becomes a sign of the same look.
    /// </summary>
    public static string Label(string text) => Mapped(Shortened.To(text, Shortened.Name), static unit => unit switch
    {
        '"' => '”',
        '\\' => '⧵',
        '[' => '⟦',
        ']' => '⟧',
        '#' => '♯',
        _ => OfLine(unit),
    });

    /// <summary>For XML 1.0, at most <see cref="Shortened.Quote"/> code units; characters that it cannot carry become U+FFFD.</summary>
    public static string Xml(string text) => Mapped(Shortened.To(text, Shortened.Quote), static unit =>
        (unit < ' ' && unit is not ('\t' or '\n' or '\r')) || unit is '\uFFFE' or '\uFFFF' ? Replacement : unit);

    private static char OfLine(char unit) => unit switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' => ' ',
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Replacement,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => Replacement,
        _ => unit,
    };

    private static string Mapped(string text, Func<char, char> map)
    {
        var mapped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                mapped.Append(text[i]).Append(text[++i]);
            else
                mapped.Append(char.IsSurrogate(text[i]) ? Replacement : map(text[i]));
        }

        return mapped.ToString();
    }
}
