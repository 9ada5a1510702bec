using System.Text;

namespace Stemma.Read;

/// <summary>How much two short texts say the same: 1 for the same letters and digits, 0 for nothing in common.</summary>
internal static class Likeness
{
    public static double Of(string left, string right)
    {
        string a = Letters(left), b = Letters(right);
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        double within = longer.Contains(shorter, StringComparison.Ordinal) ? (double)shorter.Length / longer.Length : 0;
        return Math.Max(within, Shared(Parts(left, a), Parts(right, b)));
    }

    /// <summary>Letters and digits alone, compatibility forms folded, in lower case.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        if (text.Any(char.IsSurrogate))
            text = TextShape.Fold(text);
        string folded = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        foreach (char c in folded)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    /// <summary>Of all distinct parts of the two, the share that both have.</summary>
    private static double Shared(HashSet<string> left, HashSet<string> right)
    {
        int common = left.Count(right.Contains);
        int smaller = Math.Min(left.Count, right.Count);
        return smaller < 3 ? 0 : (double)common / smaller * Math.Min(1, smaller * 2.0 / Math.Max(left.Count, right.Count));
    }

    /// <summary>Words; pairs of letters where words are not parted.</summary>
    private static HashSet<string> Parts(string text, string letters)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in text.Split([' ', '\'', '’', '-', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Letters(word) is { Length: > 0 } bare)
                parts.Add(bare);
        }

        if (letters.Length < parts.Count * 12)
            return parts;
        parts.Clear();
        for (int i = 0; i + 1 < letters.Length; i++)
            parts.Add(letters.Substring(i, 2));
        return parts;
    }
}
