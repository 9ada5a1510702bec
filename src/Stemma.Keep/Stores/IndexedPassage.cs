using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Keep.Stores;

/// <summary>A paragraph, or a piece of a long one, by the words in it.</summary>
/// <param name="Words">Each once, in ordinal order.</param>
internal sealed record IndexedPassage(TextSpan Span, ImmutableArray<string> Words)
{
    /// <summary>UTF-16 code units; a longer paragraph is several passages.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Those that hold a word, in text order.</summary>
    public static IEnumerable<IndexedPassage> Of(string text)
    {
        var searchable = SearchableText.Of(text);
        for (var start = 0; start < searchable.Text.Length;)
        {
            var rest = searchable.Text.AsSpan(start);
            var line = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            var piece = line <= MaxLength ? line : EndOfPiece(rest);
            var words = IndexedWords.Of(rest[..piece]);
            if (words.Count > 0)
                yield return new IndexedPassage(searchable.ToOriginal(new TextSpan(start, start + piece)), [.. words]);
            start += piece == line ? line + 1 : piece;
        }
    }

    /// <summary>Between two words where that can be.</summary>
    private static int EndOfPiece(ReadOnlySpan<char> line)
    {
        var end = MaxLength;
        while (end > 1 && (char.IsLowSurrogate(line[end]) || (IndexedWords.IsInWord(line, end - 1) && IndexedWords.IsInWord(line, end))))
            end--;
        return end > 1 ? end : MaxLength;
    }
}
