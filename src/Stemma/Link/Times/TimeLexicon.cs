using System.Collections.Frozen;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Link.Times;

/// <summary>What each word of a time expression is.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, (string Kind, string Value)> Words =
        LexiconTable.Rows("Link.time-lexicon.tsv", 3).ToFrozenDictionary(row => row[0], row => (row[1], row[2]));

    /// <summary>The value of a word of a kind; null when it is none of that kind. Plural units are units.</summary>
    public static string? Value(string word, string kind)
    {
        if (Words.TryGetValue(word, out var found))
            return found.Kind == kind ? found.Value : null;
        return word.Length > 2 && word[^1] == 's' && kind is "unit" or "part" or "weekday" && Words.TryGetValue(word[..^1], out found) && found.Kind == kind ? found.Value : null;
    }

    public static int? Number(string word, string kind) =>
        Value(word, kind) is { } value && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
