using System.Text;

namespace Stemma.Text;

/// <summary>
/// A text with its fancy letters folded and its invisible characters left out, so that words compare as a reader sees
/// them, with an exact way back: any position found here points at a position of the text as it was published.
/// Immutable.
/// </summary>
public sealed class SearchableText
{
    // Both null while the text folds to itself, as most do. Start and end, in the original, of each code unit here.
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private SearchableText(string original, string text, int[]? starts, int[]? ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    /// <summary>The folded text. Line breaks and spaces stay; odd spaces become plain ones.</summary>
    public string Text { get; }

    public static SearchableText Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var first = FirstFolded(original);
        if (first < 0)
            return new SearchableText(original, original, null, null);

        var text = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length);
        var ends = new List<int>(original.Length);
        for (var i = 0; i < original.Length;)
        {
            var width = Width(original, i);
            var folded = i < first ? null : LetterFolding.Fold(CodePoint(original, i, width));
            var count = folded?.Length ?? width;
            for (var k = 0; k < count; k++)
            {
                text.Append(folded is null ? original[i + k] : folded[k]);
                starts.Add(folded is null ? i + k : i);
                ends.Add(folded is null ? i + k + 1 : i + width);
            }

            i += width;
        }

        return new SearchableText(original, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>
    /// The stretch of the original that a stretch of <see cref="Text"/> came from, without invisible characters at its
    /// edges. A ligature of which only a part is meant is given whole.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves <see cref="Text"/>.</exception>
    public TextSpan ToOriginal(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        if (_starts is null || _ends is null)
            return span;
        if (span.Length > 0)
            return new TextSpan(_starts[span.Start], _ends[span.End - 1]);
        var at = span.Start < _starts.Length ? _starts[span.Start] : Original.Length;
        return new TextSpan(at, at);
    }

    /// <summary>The stretch of <see cref="Text"/> that a stretch of the original became; empty when all of it is invisible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves <see cref="Original"/>.</exception>
    public TextSpan ToSearchable(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Original.Length, nameof(span));
        if (_starts is null || _ends is null)
            return span;
        var start = FirstAbove(_ends, span.Start);
        var end = span.Length == 0 ? start : Math.Max(start, FirstAbove(_starts, span.End - 1));
        return new TextSpan(start, end);
    }

    private static int FirstAbove(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] > value)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static int FirstFolded(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var width = Width(text, i);
            if (text[i] >= 0x85 && LetterFolding.Fold(CodePoint(text, i, width)) is not null)
                return i;
            i += width;
        }

        return -1;
    }

    private static int Width(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    private static int CodePoint(string text, int i, int width) =>
        width == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
}
