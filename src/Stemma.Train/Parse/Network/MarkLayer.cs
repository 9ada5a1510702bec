using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>A layer that scores marks of words from one part of the heads, and takes their slopes back there.</summary>
internal sealed class MarkLayer(DenseLayer layer, int start, int length, int shard, Scratch scratch)
{
    private readonly Rows _inputs = new();
    private readonly Rows _slopes = new();

    /// <summary>A row a word; turned into slopes by whoever learns from them.</summary>
    public Rows Scores { get; } = new();

    public void Forward(Rows heads)
    {
        _inputs.Size(heads.Count, length);
        for (var row = 0; row < heads.Count; row++)
            heads[row].Slice(start, length).CopyTo(_inputs[row]);
        layer.Forward(_inputs, Scores);
    }

    /// <summary>Nothing is to be learnt from a sentence.</summary>
    public void Ignore(SentenceBatch batch, int sentence, int words)
    {
        for (var w = 0; w < words; w++)
            Scores[batch.Row(sentence, w)].Clear();
    }

    /// <param name="slopes">Of the heads; added to.</param>
    public void Backward(SentenceBatch batch, Rows slopes)
    {
        _slopes.Zero(batch.Rows, length);
        layer.Backward(_inputs, Scores, _slopes, shard, scratch);
        for (var row = 0; row < batch.Rows; row++)
        {
            var sum = slopes[row].Slice(start, length);
            for (var i = 0; i < length; i++)
                sum[i] += _slopes[row][i];
        }
    }
}
