using System.Buffers;
using System.Globalization;
using System.Text;

namespace Stemma.Read;

/// <summary>The shape every piece of text takes on reading: NFC, one space between words, no control characters.</summary>
internal static class TextShape
{
    /// <summary>The platform will not compose a text that holds it.</summary>
    private const char NoCharacter = '\uFFFE';

    /// <summary>Marks on one letter, those beyond are dropped: Unicode's own bound, without which composing takes the square of their number.</summary>
    public const int MaxMarks = 30;

    /// <summary>White space of any kind, no-break spaces and line ends among it, becomes one space; the ends are trimmed.</summary>
    public static string Fold(string text) => Fold(text.AsSpan(), text);

    /// <inheritdoc cref="Fold(string)"/>
    public static string Fold(ReadOnlySpan<char> text) => Fold(text, null);

    /// <summary>How long <see cref="Fold(ReadOnlySpan{char})"/> would be, before composition.</summary>
    public static int FoldedLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
            }
            else if (!IsLeftOut(c))
            {
                length += gap ? 2 : 1;
                gap = false;
            }
        }

        return length;
    }

    private static string Fold(ReadOnlySpan<char> text, string? whole)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0, marks = 0;
        bool gap = false, ascii = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
                marks = 0;
                continue;
            }

            if (IsLeftOut(c))
                continue;
            if (!IsMark(text, i))
                marks = 0;
            else if (!char.IsLowSurrogate(c))
                marks++;
            if (marks > MaxMarks)
                continue;
            if (gap)
                rented[length++] = ' ';
            gap = false;
            ascii &= c < 0x80;
            rented[length++] = c == NoCharacter || (char.IsSurrogate(c) && IsLoneSurrogate(text, i)) ? '\uFFFD' : c;
        }

        ReadOnlySpan<char> folded = rented.AsSpan(0, length);
        string result = whole is not null && folded.SequenceEqual(whole) ? whole : folded.ToString();
        ArrayPool<char>.Shared.Return(rented);
        return ascii || result.IsNormalized(NormalizationForm.FormC) ? result : result.Normalize(NormalizationForm.FormC);
    }

    private static bool IsLeftOut(char c) => char.IsControl(c) || c == '\uFEFF';

    /// <summary>Whether the code unit is a mark on the letter before it, or half of one.</summary>
    private static bool IsMark(ReadOnlySpan<char> text, int i)
    {
        if (text[i] < '\u0300')
            return false;
        int code = text[i];
        if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            code = char.ConvertToUtf32(text[i], text[i + 1]);
        else if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            code = char.ConvertToUtf32(text[i - 1], text[i]);
        return CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
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
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd(" \"'”’»)]」』）】");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔';
    }

    private static bool IsLoneSurrogate(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
