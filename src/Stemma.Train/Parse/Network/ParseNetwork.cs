using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>All that is learnt of the network, as it is while it learns.</summary>
internal sealed class ParseNetwork
{
    private const float TableRange = 0.1f;

    public ParseNetwork(sbyte[] vectors, int words, int relations, int tags, ulong seed)
    {
        var chance = new Chance(seed);
        Vectors = vectors;
        Words = new Table(words + 1, NetworkShape.Word, TableRange, chance);
        Pieces = new Table(FormFeatures.PieceBuckets, NetworkShape.Pieces, TableRange, chance);
        Shapes = new Table(FormFeatures.ShapeBuckets, NetworkShape.Shape, TableRange, chance);
        for (var layer = 0; layer < Layers.Length; layer++)
            Layers[layer] = new RecurrentLayer(layer == 0 ? NetworkShape.Input : NetworkShape.Encoded, NetworkShape.Units, chance);
        Heads = new DenseLayer(NetworkShape.Encoded, NetworkShape.Heads, chance);
        Root = new Parameter(1, NetworkShape.Arc + NetworkShape.Label);
        chance.Fill(Root.Values, TableRange);
        Arc = new DenseLayer(NetworkShape.Arc, NetworkShape.Arc, chance);
        Relation = new DenseLayer(NetworkShape.Label, relations, chance);
        Tag = new DenseLayer(NetworkShape.Tag, tags, chance);
        Name = new DenseLayer(NetworkShape.Name, NameMarks.Count, chance);
        Entity = new DenseLayer(NetworkShape.Name, NameMarks.Count, chance);
        After = new Parameter(NameMarks.Count, NameMarks.Columns);
        (RelationCount, TagCount) = (relations, tags);
    }

    public int RelationCount { get; }

    public int TagCount { get; }

    /// <summary>Of words, <see cref="NetworkShape.Static"/> values each; not learnt.</summary>
    public sbyte[] Vectors { get; }

    /// <summary>The last row is for words not among them.</summary>
    public Table Words { get; }

    public Table Pieces { get; }

    public Table Shapes { get; }

    public RecurrentLayer[] Layers { get; } = new RecurrentLayer[NetworkShape.Layers];

    public DenseLayer Heads { get; }

    /// <summary>What stands for the root among the heads: of arcs, then of labels.</summary>
    public Parameter Root { get; }

    public DenseLayer Arc { get; }

    public DenseLayer Relation { get; }

    public DenseLayer Tag { get; }

    public DenseLayer Name { get; }

    /// <summary>What a mark of names is worth after another.</summary>
    public Parameter After { get; }

    /// <summary>Names after the rules of another treebank: learnt so that the layers below know more, and then left behind.</summary>
    public DenseLayer Entity { get; }

    public IEnumerable<Table> Tables => [Words, Pieces, Shapes];

    public IEnumerable<DenseLayer> Dense => [.. Layers.Select(l => l.Input), Heads, Arc, Relation, Tag, Name, Entity];

    public IEnumerable<Parameter> Parameters =>
        [.. Dense.SelectMany(d => new[] { d.Weights, d.Bias }), .. Layers.SelectMany(l => l.Recurrent), Root, After];

    public void Refresh(float recurrentDropout, Chance? chance)
    {
        foreach (var layer in Layers)
            layer.Refresh(recurrentDropout, chance);
        foreach (var dense in new[] { Heads, Arc, Relation, Tag, Name, Entity })
            dense.Refresh();
    }

    /// <summary>One step with what the shards have gathered.</summary>
    /// <param name="clip">The longest the gradient of the dense weights may be.</param>
    public void Update(float rate, float clip, int step)
    {
        var square = 0.0;
        foreach (var dense in Dense)
            square += dense.Weights.Gather(null) + dense.Bias.Gather(null);
        foreach (var layer in Layers)
        {
            for (var direction = 0; direction < 2; direction++)
                square += layer.Recurrent[direction].Gather(layer.Mask(direction));
        }

        square += Root.Gather(null) + After.Gather(null);
        var norm = (float)Math.Sqrt(square);
        var scale = norm > clip ? clip / norm : 1f;
        Parallel.Invoke(
            () =>
            {
                foreach (var parameter in Parameters)
                    parameter.Update(rate, scale, step);
            },
            () =>
            {
                foreach (var table in Tables)
                    table.Update(rate, scale, step);
            });
    }
}
