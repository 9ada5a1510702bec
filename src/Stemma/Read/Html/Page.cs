using System.Collections.Immutable;

namespace Stemma.Read;

/// <summary>A page as runs of text between line breaks, in order, each in its place among the elements.</summary>
internal sealed record Page(ImmutableArray<PageBox> Boxes, ImmutableArray<PageBlock> Blocks)
{
    public bool IsInside(int box, int container)
    {
        while (box > container)
            box = Boxes[box].Parent;
        return box == container;
    }

    /// <summary>For each element whether it is one of these or within one.</summary>
    public bool[] Within(ImmutableArray<int> containers)
    {
        var within = new bool[Boxes.Length];
        foreach (int container in containers)
            within[container] = true;
        for (int i = 0; i < within.Length; i++)
            within[i] |= Boxes[i].Parent >= 0 && within[Boxes[i].Parent];
        return within;
    }

    public bool IsWithin(int box, string tag) => Around(box, tag) >= 0;

    /// <summary>The nearest element of the tag, itself or around it; -1 when there is none.</summary>
    public int Around(int box, string tag)
    {
        while (box >= 0 && Boxes[box].Tag != tag)
            box = Boxes[box].Parent;
        return box;
    }
}

/// <summary>One element that breaks lines.</summary>
/// <param name="Parent">Index of the element around it; -1 for the outermost.</param>
/// <param name="Reason">What its tag, role or names say it is, when that is not the article; null else.</param>
/// <param name="Body">How plainly the page itself marks it as the article's body.</param>
internal sealed record PageBox(int Parent, string Tag, string? Reason, BodyMark Body);

/// <param name="Box">Index of the innermost element around the text.</param>
/// <param name="LinkLength">How many of the text's characters are links.</param>
/// <param name="NamesPicture">Whether it repeats the description of a picture on the page.</param>
internal sealed record PageBlock(string Text, int Box, int LinkLength, bool NamesPicture)
{
    /// <summary>UTF-16 code units of the shortest sentence that counts in a script without spaces.</summary>
    private const int MinUnspaced = 12;

    public int Words { get; } = TextShape.CountWords(Text);

    public double LinkDensity { get; } = Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    /// <summary>Whether it reads as running text rather than as a label.</summary>
    public bool IsProse => LinkDensity < 0.5
        && ((Words >= 10 && Text.Length >= 40) || (Words >= 5 && TextShape.EndsSentence(Text)) || IsUnspacedProse);

    /// <summary>Scripts without spaces count a clause as one word; a letter of theirs says about as much as half of one.</summary>
    private bool IsUnspacedProse => Text.Length >= MinUnspaced && TextShape.EndsSentence(Text) && 2 * Text.Count(IsUnspaced) > Text.Length;

    /// <summary>Kana, Chinese characters, Thai, Lao, Burmese and Khmer.</summary>
    private static bool IsUnspaced(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
