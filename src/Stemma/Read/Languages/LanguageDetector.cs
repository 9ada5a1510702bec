namespace Stemma.Read;

/// <summary>Tells a text's language by its letters and by how many of its words are among a language's commonest.</summary>
internal static class LanguageDetector
{
    /// <summary>Words looked at; more change nothing.</summary>
    public const int MaxWords = 400;

    private const int MinLetters = 12;

    /// <summary>Of a hundred words, how many must be among the language's commonest; running text has well over twenty.</summary>
    private const int MinHitsPerHundred = 12;

    /// <summary>Natural logarithm of how many times likelier the text must be in the language than in the next.</summary>
    private const double MinLead = 2;

    private const double MinLeadOfNearlyOne = 0.7;

    private const double Foreign = -1e9;

    /// <summary>A BCP 47 primary language; null when the text is too short, or too close between two, or in none that is known.</summary>
    public static string? Detect(string text)
    {
        var tally = new LanguageTally();
        tally.Add(text, MaxWords);
        return Detect(tally);
    }

    /// <inheritdoc cref="Detect(string)"/>
    public static string? Detect(LanguageTally tally)
    {
        if (tally.AsciiLetters + tally.OtherLetters < MinLetters)
            return null;
        double[] scores = Scores(tally);
        int best = Array.IndexOf(scores, scores.Max());
        string name = LanguageTable.Names[best];
        bool known = !LanguageTable.NeedsWords[best] || tally.Hits(best) * 100 >= tally.Words * MinHitsPerHundred;
        return known && LeadsEnough(scores, best) ? name : null;
    }

    private static bool LeadsEnough(double[] scores, int best)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            string other = LanguageTable.Names[i], name = LanguageTable.Names[best];
            if (other != name && scores[best] - scores[i] < (AreNearlyOne(name, other) ? MinLeadOfNearlyOne : MinLead))
                return false;
        }

        return true;
    }

    /// <summary>Written standards of one language, which share nearly all of their commonest words.</summary>
    private static bool AreNearlyOne(string one, string other) =>
        (one, other) is ("hr", "sr") or ("sr", "hr") or ("id", "ms") or ("ms", "id");

    /// <summary>How many times likelier the tallied text is in one language than in another, as a natural logarithm.</summary>
    public static double Lead(LanguageTally tally, string language, string over)
    {
        double[] scores = Scores(tally);
        return Best(scores, language) - Best(scores, over);
    }

    private static double Best(double[] scores, string language) =>
        scores.Where((_, i) => LanguageTable.Names[i] == language).DefaultIfEmpty(Foreign).Max();

    /// <summary>A language that does not write most of the letters is out of the question, whatever its words.</summary>
    private static double[] Scores(LanguageTally tally)
    {
        var (scores, own) = tally.Letters();
        for (int i = 0; i < scores.Length; i++)
            scores[i] = own[i] * 2 > tally.AsciiLetters + tally.OtherLetters ? scores[i] + tally.WordScore(i) : Foreign;
        return scores;
    }
}
