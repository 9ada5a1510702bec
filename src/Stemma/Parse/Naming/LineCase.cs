namespace Stemma.Parse;

/// <summary>What capital letters are worth in a sentence.</summary>
internal static class LineCase
{
    // Three letters of four upper case, over two words or more: a headline that shouts.
    private const double ShoutingShare = 0.75;
    private const int ShoutingWords = 3;

    private const double TitledShare = 0.8;
    private const int TitledWords = 4;
    private const int TitledLength = 4;

    /// <summary>Whether a word begins with a capital, or holds one.</summary>
    public static bool IsCapital(string form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether most words begin with a capital. Short words may be small in a headline, and a full stop ends a sentence.</summary>
    public static bool IsTitled(string[] forms)
    {
        var (words, capitals) = (0, 0);
        foreach (var form in forms)
        {
            if (form.Length < TitledLength || !char.IsLetter(form[0]))
                continue;
            words++;
            if (char.IsUpper(form[0]))
                capitals++;
        }

        return words >= TitledWords && capitals >= words * TitledShare && forms[^1] is not ("." or "?" or "!");
    }

    /// <summary>Whether nearly everything is in capitals.</summary>
    public static bool IsShouting(string[] forms)
    {
        var (upper, letters, words) = (0, 0, 0);
        foreach (var form in forms)
        {
            var before = letters;
            foreach (var c in form)
            {
                if (char.IsUpper(c))
                    upper++;
                if (char.IsLetter(c))
                    letters++;
            }

            if (letters > before)
                words++;
        }

        return words >= ShoutingWords && upper >= letters * ShoutingShare;
    }
}
