namespace Stemma.Trace;

/// <summary>Cuts endings so that forms of one word meet, whatever the quality of its lemma.</summary>
internal static class Stem
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
        ["ements", "ement", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ions", "ion", "ies", "ied", "ed", "es", "ly", "s", "e", "y"];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length < ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal) || IsKept(word, ending))
                continue;

            var stem = word[..^ending.Length];
            if (stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's'))
                stem = stem[..^1];
            return ending is "ions" or "es" or "s" or "ings" or "ing" or "ed" ? TrimVowel(stem) : stem;
        }

        return word;
    }

    private static bool IsKept(string word, string ending) =>
        ending is "s" && (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal));

    private static string TrimVowel(string stem) =>
        stem.Length > ShortestStem && stem[^1] is 'e' or 'y' ? stem[..^1] : stem;
}
