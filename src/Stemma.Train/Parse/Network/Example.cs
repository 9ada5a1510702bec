namespace Stemma.Train.Parse.Network;

/// <summary>A sentence to learn from, in numbers.</summary>
/// <param name="Forms">Into the forms of <see cref="FormIndex"/>.</param>
/// <param name="Dressed">The forms with other capitals: all, the first of each word, none.</param>
/// <param name="Heads">Index of the head; the number of words for the root.</param>
/// <param name="Names">Null when nobody marked the names.</param>
/// <param name="Entities">Names marked after other rules; null when nobody did.</param>
internal sealed record Example(int[] Forms, int[][] Dressed, int[] Heads, int[] Relations, int[] Tags, int[]? Names, int[]? Entities)
{
    public int Length => Forms.Length;
}
