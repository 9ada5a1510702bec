using System.Globalization;

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
            if (!IsInWord(searchable[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < searchable.Length && IsInWord(searchable[i]))
                i++;
            words.Add(Word(searchable[start..i]));
        }

        return words;
    }

    /// <summary>A letter outside the first plane is two of these, each in the word.</summary>
    public static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Word(ReadOnlySpan<char> run)
    {
        var length = Math.Min(run.Length, MaxLength);
        if (length < run.Length && char.IsHighSurrogate(run[length - 1]))
            length--;
        return run[..length].ToString().ToLowerInvariant();
    }
}
