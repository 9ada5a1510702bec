using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>"At least", "nearly", "up to": the words before a number that make it a bound.</summary>
internal static class ModifierReader
{
    private static readonly ImmutableArray<(string[] Words, string Modifier)> Phrases =
        [.. LexiconTable.Rows("Extract.number-modifiers.tsv", 2)
            .Select(row => (Words: row[0].Split(' '), Modifier: row[1]))
            .OrderByDescending(phrase => phrase.Words.Length)
            .ThenBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal)];

    private const string Increment = "increment";

    /// <summary>The modifier that ends just before a token, the bound its interval has, and the token it begins at; "exact" and the token itself when there is none.</summary>
    public static (string Modifier, string Bound, int First) Before(Sentence sentence, int number)
    {
        var (inner, first) = Nearest(sentence, number);
        if (inner != Increment)
            return (inner, inner, first);
        var (bound, outer) = Nearest(sentence, first);
        return (Increment, bound, outer);
    }

    /// <summary>What the words behind a number make of it ("or more", "or so", "more"); null when they leave it as it is.</summary>
    public static string? After(Sentence sentence, int number)
    {
        if (number + 2 < sentence.Tokens.Length && Matches(sentence, number + 1, ["or", "more"]))
            return "at-least";
        if (number + 2 < sentence.Tokens.Length && Matches(sentence, number + 1, ["or", "so"]))
            return "about";
        return number + 1 < sentence.Tokens.Length && Matches(sentence, number + 1, ["more"]) && !(number + 2 < sentence.Tokens.Length && Matches(sentence, number + 2, ["than"]))
            ? Increment
            : null;
    }

    /// <summary>The interval of a number under a modifier, by the table of words to intervals.</summary>
    public static (decimal? Best, decimal? Low, decimal? High) Interval(decimal number, string modifier) => modifier switch
    {
        "at-least" or "more-than" => (number, number, null),
        "at-most" or "fewer-than" => (null, null, number),
        "nearly" => (number, null, number),
        "about" => (number, null, null),
        "vague" => (null, number, null),
        _ => (number, number, number),
    };

    private static (string Modifier, int First) Nearest(Sentence sentence, int number)
    {
        foreach (var (words, modifier) in Phrases)
        {
            var first = number - words.Length;
            if (first >= 0 && Matches(sentence, first, words))
                return (modifier, first);
        }

        return ("exact", number);
    }

    private static bool Matches(Sentence sentence, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(sentence.Tokens[first + i].Form, words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}
