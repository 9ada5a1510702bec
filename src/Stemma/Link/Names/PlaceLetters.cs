namespace Stemma.Link.Names;

/// <summary>The name of a place as one word of plain letters, and as it would be with an article taken for a part of it.</summary>
internal static class PlaceLetters
{
    private const string SunLetters = "tdrzsnl";

    /// <summary>The best match of two names; near only where enough consonants agree.</summary>
    public static SpellingMatch Compare(string one, string other)
    {
        var best = SpellingMatch.Different;
        foreach (var first in Of(one))
        {
            foreach (var second in Of(other))
            {
                var match = Sounds.Compare(first, second, longVowels: false);
                if (match > best && (match != SpellingMatch.Near || Sounds.Consonants(first) >= ConsonantsOfNear))
                    best = match;
            }
        }

        return best;
    }

    /// <summary>Consonants of a name that may be a vowel off and the same place; GeoNames has eight such pairs of spellings of one town for each of two towns of one state.</summary>
    public const int ConsonantsOfNear = 3;

    /// <summary>Whether a name has consonants enough to be evidence where a vowel is off.</summary>
    public static bool IsLongEnoughForNear(string name) => Of(name).Any(letters => Sounds.Consonants(letters) >= ConsonantsOfNear);

    /// <returns>One to two; none for what has no letters or too many.</returns>
    public static IEnumerable<string> Of(string name)
    {
        var words = NameText.Words(name);
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        if (words.Count == 0)
            yield break;

        for (var i = 0; i < words.Count; i++)
            words[i] = Bound(words[i], last: i == words.Count - 1);
        yield return string.Concat(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (WithoutArticle(words[i], first: i == 0) is { } rest)
            {
                words[i] = rest;
                yield return string.Concat(words);
                yield break;
            }
        }
    }

    /// <summary>
    /// "Maarat", "Maaret" and "Maara" before another word, as one (tāʾ marbūṭa is a "t" in construct, ALA-LC rule 7); "Kfar", "Kefr" and "Kafar" as "kafr", a village.
    /// </summary>
    private static string Bound(string word, bool last)
    {
        const int shortest = 5;
        foreach (var village in (ReadOnlySpan<string>)["kfar", "kefar", "kafar", "kefr", "kafer"])
        {
            if (word.StartsWith(village, StringComparison.Ordinal))
                return string.Concat("kafr", word.AsSpan(village.Length));
        }

        return !last && word.Length >= shortest && (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("et", StringComparison.Ordinal)) ? word[..^1] : word;
    }

    /// <summary>"Ezour" in "Deir Ezour" is "ez-Zor"; at the beginning, where a name may well begin with a vowel, only "Assafira", with the consonant twice.</summary>
    private static string? WithoutArticle(string word, bool first)
    {
        const int shortest = 4;
        if (word.Length < shortest || word[0] is not ('a' or 'e' or 'i') || !SunLetters.Contains(word[1], StringComparison.Ordinal))
            return null;
        if (word[1] == 'l' && word[2] != 'l' && word.Length > shortest + 1)
            return word[2..];
        var doubled = word[1] == word[2];
        return doubled ? word[2..] : first ? null : word[1..];
    }
}
