using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>The network over the sentences of one shard, forward and back. One thread's own.</summary>
internal sealed class ShardPass
{
    private readonly ParseNetwork _network;
    private readonly int _shard;
    private readonly RecurrentTrace[] _traces = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new RecurrentTrace())];
    private readonly Rows[] _masks = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new Rows())];
    private readonly Rows[] _inputs = [.. Enumerable.Range(0, NetworkShape.Layers + 1).Select(_ => new Rows())];
    private readonly Rows[] _outputs = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new Rows())];
    private readonly Rows _heads = new();
    private readonly Rows _headSlopes = new();
    private readonly Rows _slopes = new();
    private readonly Rows _slopesBelow = new();
    private readonly Scratch _scratch = new();
    private readonly InputLayer _input;
    private readonly ArcObjective _arcs;
    private readonly RelationObjective _relations;
    private readonly MarkObjective _tags;
    private readonly ChainObjective _names;
    private readonly MarkObjective _entities;

    public ShardPass(ParseNetwork network, FormIndex forms, MentionPool mentions, int shard)
    {
        (_network, _shard) = (network, shard);
        _input = new InputLayer(network, forms, mentions, shard);
        _arcs = new ArcObjective(network, shard, _scratch);
        _relations = new RelationObjective(network, shard, _scratch);
        _tags = new MarkObjective(new MarkLayer(network.Tag, NetworkShape.TagStart, NetworkShape.Tag, shard, _scratch), network.TagCount);
        _names = new ChainObjective(network, shard, _scratch);
        _entities = new MarkObjective(new MarkLayer(network.Entity, NetworkShape.NameStart, NetworkShape.Name, shard, _scratch), NameMarks.Count);
    }

    public SentenceBatch Batch { get; } = new();

    public int[] Heads => _arcs.Heads;

    /// <summary>Scores of heads, a matrix a sentence.</summary>
    public ArcObjective Arcs => _arcs;

    public int[] Relations => _relations.Found;

    public int[] Tags => _tags.Found;

    public int[] Names => _names.Found;

    /// <param name="examples">The longest first.</param>
    /// <param name="chance">Null when nothing is to be left out.</param>
    public void Forward(List<Example> examples, TrainingOptions options, Chance? chance)
    {
        Batch.Fill(examples.Select(e => e.Length));
        _input.Forward(Batch, examples, options, chance, _inputs[0]);
        for (var layer = 0; layer < NetworkShape.Layers; layer++)
        {
            _network.Layers[layer].Forward(Batch, _inputs[layer], _traces[layer], _outputs[layer]);
            Drop(_outputs[layer], _masks[layer + 1], _inputs[layer + 1], options.Dropout, chance);
        }

        _network.Heads.Forward(_inputs[^1], _heads);
        foreach (var (start, length) in new[] { (0, 2 * NetworkShape.Arc), (NetworkShape.TagStart, NetworkShape.Tag + NetworkShape.Name) })
            Rectify(_heads, start, length);
        Drop(_heads, _masks[0], _heads, options.HeadDropout, chance);
    }

    /// <returns>Words, right heads, right labels, right tags of the shard.</returns>
    public (int Words, int Heads, int Relations, int Tags) Learn(List<Example> examples, float weight, TrainingOptions options)
    {
        _headSlopes.Zero(Batch.Rows, NetworkShape.Heads);
        var heads = _arcs.Learn(Batch, examples, _heads, _headSlopes, weight);
        var relations = _relations.Learn(Batch, examples, _heads, _headSlopes, weight);
        var tags = _tags.Learn(Batch, examples, e => e.Tags, _heads, _headSlopes, weight * options.TagWeight);
        _names.Learn(Batch, examples, _heads, _headSlopes, weight * options.NameWeight);
        _entities.Learn(Batch, examples, e => e.Entities, _heads, _headSlopes, weight * options.NameWeight);
        Keep(_headSlopes, _masks[0]);
        for (var row = 0; row < _heads.Count; row++)
        {
            var values = _heads[row];
            var slopes = _headSlopes[row];
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] == 0f && i is < NetworkShape.LabelDependentStart or >= NetworkShape.TagStart)
                    slopes[i] = 0f;
            }
        }

        _slopes.Zero(Batch.Rows, NetworkShape.Encoded);
        _network.Heads.Backward(_inputs[^1], _headSlopes, _slopes, _shard, _scratch);
        var (above, below) = (_slopes, _slopesBelow);
        for (var layer = NetworkShape.Layers - 1; layer >= 0; layer--)
        {
            Keep(above, _masks[layer + 1]);
            below.Zero(Batch.Rows, _inputs[layer].Columns);
            _network.Layers[layer].Backward(Batch, _inputs[layer], _traces[layer], _outputs[layer], above, below, _shard, _scratch);
            (above, below) = (below, above);
        }

        _input.Backward(Batch, examples, above);
        return (Batch.Rows, heads, relations, tags);
    }

    /// <summary>The best choice for every word, by row: heads without regard to the tree, labels for those heads.</summary>
    public void Choose(List<Example> examples)
    {
        _arcs.Choose(Batch, examples, _heads);
        _relations.Choose(Batch, examples, _heads, _arcs.Heads);
        _tags.Choose(_heads);
        _names.Choose(Batch, examples, _heads);
    }

    // The same values of every word of a sentence are left out (Gal and Ghahramani 2016).
    private void Drop(Rows from, Rows mask, Rows to, float rate, Chance? chance)
    {
        to.Size(from.Count, from.Columns);
        if (chance is null)
        {
            if (!ReferenceEquals(from, to))
                from.Values.CopyTo(to.Values);
            return;
        }

        chance.Mask(mask.Size(Batch.Lengths.Count, from.Columns).Values, rate);
        for (var step = 0; step < Batch.Steps; step++)
        {
            for (var k = 0; k < Batch.Active(step); k++)
                Rows.Multiply(from[Batch.Offset(step) + k], mask[k], to[Batch.Offset(step) + k]);
        }
    }

    private void Keep(Rows slopes, Rows mask)
    {
        for (var step = 0; step < Batch.Steps; step++)
        {
            for (var k = 0; k < Batch.Active(step); k++)
                Rows.Multiply(slopes[Batch.Offset(step) + k], mask[k], slopes[Batch.Offset(step) + k]);
        }
    }

    private static void Rectify(Rows values, int start, int length)
    {
        for (var row = 0; row < values.Count; row++)
        {
            foreach (ref var value in values[row].Slice(start, length))
                value = Math.Max(0f, value);
        }
    }
}
