namespace Stemma.Read;

/// <summary>What a survey keeps of a page.</summary>
/// <param name="Address">Hash of the report's address.</param>
/// <param name="Content">Hash of the bytes it was read from.</param>
/// <param name="Blocks">Hashes of its blocks, ascending, each once.</param>
/// <param name="Lengths">Of the blocks, in UTF-16 code units.</param>
internal sealed record SurveyedPage(ulong Address, ulong Content, ulong[] Blocks, int[] Lengths)
{
    public long Length { get; } = Lengths.Sum(l => (long)l);

    /// <summary>How much of their text the two have in common.</summary>
    public long SharedWith(SurveyedPage other)
    {
        long shared = 0;
        for (int i = 0, j = 0; i < Blocks.Length && j < other.Blocks.Length;)
        {
            if (Blocks[i] == other.Blocks[j])
                shared += Lengths[i];
            bool step = Blocks[i] <= other.Blocks[j];
            if (Blocks[i] >= other.Blocks[j])
                j++;
            if (step)
                i++;
        }

        return shared;
    }
}
