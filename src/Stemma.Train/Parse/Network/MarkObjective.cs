using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>A mark for every word by itself.</summary>
internal sealed class MarkObjective(MarkLayer layer, int count)
{
    /// <summary>By row.</summary>
    public int[] Found { get; private set; } = [];

    /// <param name="marks">Null for a sentence that has none.</param>
    public int Learn(SentenceBatch batch, List<Example> examples, Func<Example, int[]?> marks, Rows heads, Rows slopes, float weight)
    {
        layer.Forward(heads);
        var right = 0;
        for (var s = 0; s < examples.Count; s++)
        {
            if (marks(examples[s]) is not { } gold)
            {
                layer.Ignore(batch, s, examples[s].Length);
                continue;
            }

            for (var w = 0; w < gold.Length; w++)
                right += Objective.Choose(layer.Scores[batch.Row(s, w)], count, gold[w], weight) ? 1 : 0;
        }

        layer.Backward(batch, slopes);
        return right;
    }

    public void Choose(Rows heads)
    {
        layer.Forward(heads);
        if (Found.Length < heads.Count)
            Found = new int[heads.Count];
        for (var row = 0; row < heads.Count; row++)
            Found[row] = Objective.Best(layer.Scores[row][..count]);
    }
}
