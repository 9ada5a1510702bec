namespace Stemma.Link.Names;

/// <summary>The name of a place as one word of plain letters, and as it would be with an article taken for a part of it.</summary>
internal static class PlaceLetters
{
    private const string SunLetters = "tdrzsnl";

    /// <returns>One to two; none for what has no letters or too many.</returns>
    public static IEnumerable<string> Of(string name)
    {
        var words = NameText.Words(name);
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        if (words.Count == 0)
            yield break;

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

    /// <summary>"Ezour" in "Deir Ezour" is "ez-Zor"; at the beginning, where a name may well begin with a vowel, only "Assafira", with the consonant twice.</summary>
    private static string? WithoutArticle(string word, bool first)
    {
        const int shortest = 4;
        if (word.Length < shortest || word[0] is not ('a' or 'e' or 'i') || !SunLetters.Contains(word[1], StringComparison.Ordinal))
            return null;
        var doubled = word[1] == word[2];
        return doubled ? word[2..] : first ? null : word[1..];
    }
}
