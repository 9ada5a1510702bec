using System.Buffers;
using System.Globalization;
using System.Text;

namespace Stemma.Keep.Stores;

/// <summary>Words as every database finds them: runs of letters, marks and digits in small letters.</summary>
internal static class IndexedWords
{
    /// <summary>UTF-16 code units of a word that count.</summary>
    public const int MaxLength = 64;

    /// <summary>Each once, in ordinal order.</summary>
    public static SortedSet<string> Of(ReadOnlySpan<char> searchable) => new(InOrder(searchable), StringComparer.Ordinal);

    public static List<string> InOrder(ReadOnlySpan<char> searchable)
    {
        var words = new List<string>();
        for (var i = 0; i < searchable.Length;)
        {
            if (!IsInWord(searchable, i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < searchable.Length && IsInWord(searchable, i))
                i++;
            words.Add(Word(searchable[start..i]));
        }

        return words;
    }

    /// <summary>Whether a code unit is of a letter, a mark or a digit, or of half of one.</summary>
    public static bool IsInWord(ReadOnlySpan<char> text, int at)
    {
        var first = at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
        return Rune.DecodeFromUtf16(text[first..], out var rune, out _) == OperationStatus.Done
            && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
    }

    private static string Word(ReadOnlySpan<char> run)
    {
        var length = Math.Min(run.Length, MaxLength);
        if (length < run.Length && char.IsHighSurrogate(run[length - 1]))
            length--;
        return run[..length].ToString().ToLowerInvariant();
    }
}
