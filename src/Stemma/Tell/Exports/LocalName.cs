using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>An id of the dossier as a name in another format. Two ids never give one name, whatever they hold.</summary>
internal static class LocalName
{
    private static readonly FrozenSet<string> DotKeywords =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "node", "edge", "graph", "digraph", "subgraph", "strict");

    /// <summary>
    /// For Turtle and PROV-JSON: letters and digits of ASCII, dots and hyphens within; all else, the underscore too, as "_"
    /// and four hexadecimal digits. "_" alone for an empty id.
    /// </summary>
    public static string Of(string id) => Spelled(id, static (text, i) =>
        char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '.' or '-' && i > 0 && i < text.Length - 1));

    /// <summary>For DOT: as <see cref="Of"/>, of word characters only, with a letter or an underscore first, and never a keyword.</summary>
    public static string Word(string id) => Spelled(id, static (text, i) =>
        char.IsAsciiLetterOrDigit(text[i]) && (i > 0 || (char.IsAsciiLetter(text[0]) && !DotKeywords.Contains(text))));

    private static string Spelled(string id, Func<string, int, bool> keeps)
    {
        if (id.Length == 0)
            return "_";

        var name = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            if (keeps(id, i))
                name.Append(id[i]);
            else
                name.Append(CultureInfo.InvariantCulture, $"_{(int)id[i]:X4}");
        }

        return name.ToString();
    }
}
