namespace Stemma.Parse;

/// <summary>A word with what has been hung on it so far; words that are not there are -1.</summary>
internal record struct TreeNode
{
    /// <summary>The outermost dependents on each side, and the ones next to them.</summary>
    public int Word, Below, Left, SecondLeft, Right, SecondRight;

    public byte LeftLabel, SecondLeftLabel, RightLabel, SecondRightLabel, Lefts, Rights;

    /// <summary>A bit a relation, folded to 64.</summary>
    public ulong LeftLabels, RightLabels;

    public static TreeNode Of(int word) =>
        new() { Word = word, Left = -1, SecondLeft = -1, Right = -1, SecondRight = -1 };

    public void HangLeft(int word, int relation)
    {
        (SecondLeft, SecondLeftLabel) = (Left, LeftLabel);
        (Left, LeftLabel) = (word, (byte)relation);
        LeftLabels |= 1ul << (relation & 63);
        Lefts = (byte)Math.Min(Lefts + 1, 5);
    }

    public void HangRight(int word, int relation)
    {
        (SecondRight, SecondRightLabel) = (Right, RightLabel);
        (Right, RightLabel) = (word, (byte)relation);
        RightLabels |= 1ul << (relation & 63);
        Rights = (byte)Math.Min(Rights + 1, 5);
    }
}
