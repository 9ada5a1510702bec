using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>
/// The marks of names as one chain: a conditional random field (Lafferty, McCallum and Pereira 2001) over the scores of words and
/// what a mark is worth after another. Marks that cannot follow each other have no share in it.
/// </summary>
internal sealed class ChainObjective(ParseNetwork network, int shard, Scratch scratch)
{
    private const float MostWorth = 30f;

    private readonly MarkLayer _layer = new(network.Name, NetworkShape.NameStart, NetworkShape.Name, shard, scratch);
    private readonly double[] _after = new double[NameMarks.Count * NameMarks.Count];
    private readonly double[] _pair = new double[NameMarks.Count * NameMarks.Count];
    private double[] _worth = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private float[] _scores = [];
    private byte[] _from = [];

    /// <summary>By row.</summary>
    public int[] Found { get; private set; } = [];

    public void Learn(SentenceBatch batch, List<Example> examples, Rows heads, Rows slopes, float weight)
    {
        _layer.Forward(heads);
        for (var last = 0; last < NameMarks.Count; last++)
        {
            for (var next = 0; next < NameMarks.Count; next++)
            {
                var worth = network.After.Values[(last * NameMarks.Columns) + next];
                _after[(last * NameMarks.Count) + next] = NameMarks.Follows(last, next) ? Activation.Exp(Math.Clamp(worth, -MostWorth, MostWorth)) : 0;
            }
        }

        for (var s = 0; s < examples.Count; s++)
        {
            if (examples[s].Names is { } marks)
                Learn(batch, s, marks, weight);
            else
                _layer.Ignore(batch, s, examples[s].Length);
        }

        _layer.Backward(batch, slopes);
    }

    public void Choose(SentenceBatch batch, List<Example> examples, Rows heads)
    {
        _layer.Forward(heads);
        if (Found.Length < batch.Rows)
            Found = new int[batch.Rows];
        for (var s = 0; s < examples.Count; s++)
        {
            var length = examples[s].Length;
            if (_from.Length < length * NameMarks.Count)
                (_scores, _from) = (new float[length * NameMarks.Count], new byte[length * NameMarks.Count]);
            for (var w = 0; w < length; w++)
                _layer.Scores[batch.Row(s, w)][..NameMarks.Count].CopyTo(_scores.AsSpan(w * NameMarks.Count));
            var marks = new int[length];
            NameMarks.Best(_scores, network.After.Values, _from, marks);
            for (var w = 0; w < length; w++)
                Found[batch.Row(s, w)] = marks[w];
        }
    }

    private void Learn(SentenceBatch batch, int s, int[] marks, float weight)
    {
        var length = marks.Length;
        if (_worth.Length < length * NameMarks.Count)
        {
            _worth = new double[length * NameMarks.Count];
            _forward = new double[length * NameMarks.Count];
            _backward = new double[length * NameMarks.Count];
        }

        for (var w = 0; w < length; w++)
        {
            var scores = _layer.Scores[batch.Row(s, w)][..NameMarks.Count];
            var highest = scores[Objective.Best(scores)];
            for (var mark = 0; mark < NameMarks.Count; mark++)
                _worth[(w * NameMarks.Count) + mark] = Activation.Exp(scores[mark] - highest);
        }

        Forward(length);
        Backward(length);
        var after = network.After.Gradients[shard];
        for (var w = 0; w < length; w++)
        {
            var scores = _layer.Scores[batch.Row(s, w)];
            scores.Clear();
            var total = 0.0;
            for (var mark = 0; mark < NameMarks.Count; mark++)
                total += _forward[(w * NameMarks.Count) + mark] * _backward[(w * NameMarks.Count) + mark];
            for (var mark = 0; mark < NameMarks.Count; mark++)
                scores[mark] = (float)(weight * _forward[(w * NameMarks.Count) + mark] * _backward[(w * NameMarks.Count) + mark] / total);
            scores[marks[w]] -= weight;
            Pairs(w, w == 0 ? NameMarks.Outside : marks[w - 1], marks[w], weight, after);
        }
    }

    // A sentence begins as after a word outside.
    private void Forward(int length)
    {
        for (var w = 0; w < length; w++)
        {
            var total = 0.0;
            for (var next = 0; next < NameMarks.Count; next++)
            {
                var sum = w == 0 ? _after[(NameMarks.Outside * NameMarks.Count) + next] : 0.0;
                for (var last = 0; w > 0 && last < NameMarks.Count; last++)
                    sum += _forward[((w - 1) * NameMarks.Count) + last] * _after[(last * NameMarks.Count) + next];
                total += _forward[(w * NameMarks.Count) + next] = sum * _worth[(w * NameMarks.Count) + next];
            }

            for (var next = 0; next < NameMarks.Count; next++)
                _forward[(w * NameMarks.Count) + next] /= total;
        }
    }

    // No name goes beyond the end of its sentence.
    private void Backward(int length)
    {
        for (var w = length - 1; w >= 0; w--)
        {
            var total = 0.0;
            for (var last = 0; last < NameMarks.Count; last++)
            {
                var sum = w == length - 1 && NameMarks.Follows(last, NameMarks.Outside) ? 1.0 : 0.0;
                for (var next = 0; w < length - 1 && next < NameMarks.Count; next++)
                    sum += _after[(last * NameMarks.Count) + next] * _worth[((w + 1) * NameMarks.Count) + next] * _backward[((w + 1) * NameMarks.Count) + next];
                total += _backward[(w * NameMarks.Count) + last] = sum;
            }

            for (var last = 0; last < NameMarks.Count; last++)
                _backward[(w * NameMarks.Count) + last] /= total;
        }
    }

    private void Pairs(int w, int goldLast, int goldNext, float weight, float[] slopes)
    {
        var total = 0.0;
        for (var last = 0; last < NameMarks.Count; last++)
        {
            var before = w > 0 ? _forward[((w - 1) * NameMarks.Count) + last] : last == NameMarks.Outside ? 1 : 0;
            for (var next = 0; next < NameMarks.Count; next++)
            {
                total += _pair[(last * NameMarks.Count) + next] =
                    before * _after[(last * NameMarks.Count) + next] * _worth[(w * NameMarks.Count) + next] * _backward[(w * NameMarks.Count) + next];
            }
        }

        for (var last = 0; last < NameMarks.Count; last++)
        {
            for (var next = 0; next < NameMarks.Count; next++)
                slopes[(last * NameMarks.Columns) + next] += (float)(weight * _pair[(last * NameMarks.Count) + next] / total);
        }

        slopes[(goldLast * NameMarks.Columns) + goldNext] -= weight;
    }
}
