using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>Heads by the biaffine scores of Dozat and Manning (2017, section 3): d·U·h + b·h for every pair of a sentence.</summary>
internal sealed class ArcObjective(ParseNetwork network, int shard, Scratch scratch)
{
    private readonly Rows _dependents = new();
    private readonly Rows _queries = new();
    private readonly Rows _querySlopes = new();
    private readonly Rows _dependentSlopes = new();
    private readonly Rows _query = new();
    private readonly Rows _keys = new();
    private readonly Rows _keySlopes = new();
    private readonly Rows _scores = new();
    private readonly PackedMatrix _packed = new(0, 0);

    /// <summary>By row; the number of the sentence's words for the root.</summary>
    public int[] Heads { get; private set; } = [];

    public int Learn(SentenceBatch batch, List<Example> examples, Rows heads, Rows slopes, float weight)
    {
        Query(batch, heads);
        _querySlopes.Zero(batch.Rows, NetworkShape.Arc);
        var right = 0;
        for (var s = 0; s < examples.Count; s++)
        {
            Score(batch, examples[s], s, heads);
            for (var w = 0; w < examples[s].Length; w++)
            {
                if (Objective.Choose(_scores[w], examples[s].Length + 1, examples[s].Heads[w], weight))
                    right++;
            }

            Back(batch, examples[s], s, slopes);
        }

        _dependentSlopes.Zero(batch.Rows, NetworkShape.Arc);
        network.Arc.Backward(_dependents, _querySlopes, _dependentSlopes, shard, scratch);
        for (var row = 0; row < batch.Rows; row++)
            _dependentSlopes[row].CopyTo(slopes[row][NetworkShape.DependentStart..]);
        return right;
    }

    public void Choose(SentenceBatch batch, List<Example> examples, Rows heads)
    {
        Query(batch, heads);
        if (Heads.Length < batch.Rows)
            Heads = new int[batch.Rows];
        for (var s = 0; s < examples.Count; s++)
        {
            Score(batch, examples[s], s, heads);
            for (var w = 0; w < examples[s].Length; w++)
                Heads[batch.Row(s, w)] = Objective.Best(_scores[w][..(examples[s].Length + 1)]);
        }
    }

    private void Query(SentenceBatch batch, Rows heads)
    {
        _dependents.Size(batch.Rows, NetworkShape.Arc);
        for (var row = 0; row < batch.Rows; row++)
            heads[row].Slice(NetworkShape.DependentStart, NetworkShape.Arc).CopyTo(_dependents[row]);
        network.Arc.Forward(_dependents, _queries);
    }

    private void Score(SentenceBatch batch, Example example, int s, Rows heads)
    {
        var length = example.Length;
        _query.Size(length, NetworkShape.Arc);
        _keys.Size(length + 1, NetworkShape.Arc);
        for (var w = 0; w < length; w++)
        {
            _queries[batch.Row(s, w)].CopyTo(_query[w]);
            heads[batch.Row(s, w)].Slice(NetworkShape.HeadStart, NetworkShape.Arc).CopyTo(_keys[w]);
        }

        network.Root.Values.AsSpan(0, NetworkShape.Arc).CopyTo(_keys[length]);
        _packed.PackTransposed(_keys.Values, NetworkShape.Arc, NetworkShape.Arc, length + 1);
        _scores.Zero(length, _packed.Columns);
        MatrixProduct.Add(_query.Values, NetworkShape.Arc, length, _packed, _scores.Values, _scores.Columns);
    }

    private void Back(SentenceBatch batch, Example example, int s, Rows slopes)
    {
        var length = example.Length;
        _packed.Pack(_keys.Values, NetworkShape.Arc, length + 1, NetworkShape.Arc);
        for (var w = 0; w < length; w++)
            MatrixProduct.Add(_scores[w], _scores.Columns, 1, _packed, _querySlopes[batch.Row(s, w)], NetworkShape.Arc);
        scratch.Transposed.Transpose(_scores, 0, length + 1);
        _packed.Pack(_query.Values, NetworkShape.Arc, length, NetworkShape.Arc);
        _keySlopes.Zero(length + 1, NetworkShape.Arc);
        MatrixProduct.Add(scratch.Transposed.Values, length, length + 1, _packed, _keySlopes.Values, NetworkShape.Arc);
        for (var w = 0; w < length; w++)
            _keySlopes[w].CopyTo(slopes[batch.Row(s, w)][NetworkShape.HeadStart..]);
        var root = network.Root.Gradients[shard];
        for (var i = 0; i < NetworkShape.Arc; i++)
            root[i] += _keySlopes[length][i];
    }
}
