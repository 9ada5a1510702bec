using System.Text;

namespace Stemma.Read;

/// <summary>The shape every piece of text takes on reading: NFC, one space between words, no control characters.</summary>
internal static class TextShape
{
    /// <summary>The platform will not compose a text that holds it.</summary>
    private const char NoCharacter = '\uFFFE';

    /// <summary>White space of any kind, no-break spaces and line ends among it, becomes one space; the ends are trimmed.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (char.IsControl(c) || c == '\uFEFF')
                continue;
            if (gap)
                folded.Append(' ');
            gap = false;
            folded.Append(c == NoCharacter || IsLoneSurrogate(text, i) ? '\uFFFD' : c);
        }

        string whole = folded.ToString();
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    public static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (letter && !inside)
                words++;
            inside = letter || (inside && c is '\'' or '’' or '-');
        }

        return words;
    }

    /// <summary>Whether the text ends as a sentence does, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd(" \"'”’»)]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔';
    }

    private static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
