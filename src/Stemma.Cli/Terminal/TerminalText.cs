using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Stemma.Cli.Terminal;

/// <summary>Text from outside made fit to be shown: reports and file names may try to steer the terminal.</summary>
internal static class TerminalText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';
    private const int ControlPictures = 0x2400;
    private const char DeletePicture = '\u2421';

    /// <summary>One line: white space becomes single spaces, and whatever a terminal would obey becomes a mark one can see.</summary>
    public static string Visible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
                shown.Append(Mark(rune) ?? rune.ToString());
            else if (shown.Length > 0 && shown[^1] != ' ')
                shown.Append(' ');
        }

        return shown.ToString().TrimEnd(' ');
    }

    /// <summary>What to show in place of a character that must not reach a terminal; null for one that may.</summary>
    public static string? Mark(Rune rune) => rune.Value switch
    {
        < ' ' => ((char)(ControlPictures + rune.Value)).ToString(),
        0x7F => DeletePicture.ToString(),
        ZeroWidthNonJoiner or ZeroWidthJoiner => null,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? string.Create(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩")
            : null,
    };

    /// <summary>Columns a terminal gives to the text.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

    /// <summary>The text if it fits, else its beginning with an ellipsis; never splits a letter from its marks.</summary>
    public static string Fit(string text, int columns)
    {
        if (Columns(text) <= columns)
            return text;

        var used = 1;
        var end = 0;
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            used += Columns(letters.GetTextElement());
            if (used > columns)
                break;
            end = letters.ElementIndex + letters.GetTextElement().Length;
        }

        return text[..end].TrimEnd(' ') + "…";
    }
}
