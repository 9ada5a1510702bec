using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>The label of an arc from what its two words are, through one hidden layer.</summary>
internal sealed class RelationObjective(ParseNetwork network, int shard, Scratch scratch)
{
    private readonly Rows _hidden = new();
    private readonly Rows _scores = new();
    private readonly Rows _hiddenSlopes = new();

    /// <summary>By row.</summary>
    public int[] Found { get; private set; } = [];

    public int Learn(SentenceBatch batch, List<Example> examples, Rows heads, Rows slopes, float weight)
    {
        _hidden.Size(batch.Rows, NetworkShape.Label);
        Each(batch, examples, (s, w, row) => Hide(heads, row, HeadRow(batch, s, examples[s].Heads[w], examples[s].Length)));
        network.Relation.Forward(_hidden, _scores);
        var right = 0;
        Each(batch, examples, (s, w, row) =>
        {
            if (Objective.Choose(_scores[row], network.RelationCount, examples[s].Relations[w], weight))
                right++;
        });
        _hiddenSlopes.Zero(batch.Rows, NetworkShape.Label);
        network.Relation.Backward(_hidden, _scores, _hiddenSlopes, shard, scratch);
        Each(batch, examples, (s, w, row) => Back(slopes, row, HeadRow(batch, s, examples[s].Heads[w], examples[s].Length)));
        return right;
    }

    public void Choose(SentenceBatch batch, List<Example> examples, Rows heads, int[] chosen)
    {
        _hidden.Size(batch.Rows, NetworkShape.Label);
        Each(batch, examples, (s, w, row) => Hide(heads, row, HeadRow(batch, s, chosen[row], examples[s].Length)));
        network.Relation.Forward(_hidden, _scores);
        if (Found.Length < batch.Rows)
            Found = new int[batch.Rows];
        for (var row = 0; row < batch.Rows; row++)
            Found[row] = Objective.Best(_scores[row][..network.RelationCount]);
    }

    private static void Each(SentenceBatch batch, List<Example> examples, Action<int, int, int> action)
    {
        for (var s = 0; s < examples.Count; s++)
        {
            for (var w = 0; w < examples[s].Length; w++)
                action(s, w, batch.Row(s, w));
        }
    }

    private static int HeadRow(SentenceBatch batch, int sentence, int head, int length) => head == length ? -1 : batch.Row(sentence, head);

    private void Hide(Rows heads, int row, int headRow)
    {
        var dependent = heads[row].Slice(NetworkShape.LabelDependentStart, NetworkShape.Label);
        var head = headRow < 0 ? network.Root.Values.AsSpan(NetworkShape.Arc) : heads[headRow].Slice(NetworkShape.LabelHeadStart, NetworkShape.Label);
        var hidden = _hidden[row];
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = Math.Max(0f, dependent[i] + head[i]);
    }

    private void Back(Rows slopes, int row, int headRow)
    {
        var dependent = slopes[row].Slice(NetworkShape.LabelDependentStart, NetworkShape.Label);
        var head = headRow < 0 ? network.Root.Gradients[shard].AsSpan(NetworkShape.Arc) : slopes[headRow].Slice(NetworkShape.LabelHeadStart, NetworkShape.Label);
        var hidden = _hidden[row];
        var hiddenSlopes = _hiddenSlopes[row];
        for (var i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] == 0f)
                continue;
            dependent[i] += hiddenSlopes[i];
            head[i] += hiddenSlopes[i];
        }
    }
}
