using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>A mark for every word: its tag, or its place in a name.</summary>
internal sealed class MarkObjective(DenseLayer layer, int count, int start, int length, int shard, Scratch scratch)
{
    private readonly Rows _inputs = new();
    private readonly Rows _scores = new();
    private readonly Rows _slopes = new();

    /// <summary>By row.</summary>
    public int[] Found { get; private set; } = [];

    public Rows Scores => _scores;

    public int Learn(SentenceBatch batch, List<Example> examples, Func<Example, int[]?> marks, Rows heads, Rows slopes, float weight)
    {
        Score(heads);
        var right = 0;
        for (var s = 0; s < examples.Count; s++)
        {
            var gold = marks(examples[s]);
            for (var w = 0; w < examples[s].Length; w++)
            {
                var scores = _scores[batch.Row(s, w)];
                if (gold is null)
                    scores.Clear();
                else if (Objective.Choose(scores, count, gold[w], weight))
                    right++;
            }
        }

        _slopes.Zero(batch.Rows, length);
        layer.Backward(_inputs, _scores, _slopes, shard, scratch);
        for (var row = 0; row < batch.Rows; row++)
            _slopes[row].CopyTo(slopes[row][start..]);
        return right;
    }

    public void Choose(Rows heads)
    {
        Score(heads);
        if (Found.Length < heads.Count)
            Found = new int[heads.Count];
        for (var row = 0; row < heads.Count; row++)
            Found[row] = Objective.Best(_scores[row][..count]);
    }

    private void Score(Rows heads)
    {
        _inputs.Size(heads.Count, length);
        for (var row = 0; row < heads.Count; row++)
            heads[row].Slice(start, length).CopyTo(_inputs[row]);
        layer.Forward(_inputs, _scores);
    }
}
