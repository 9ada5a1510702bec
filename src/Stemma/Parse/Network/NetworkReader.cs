using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>Runs the network over sentences, several at a time. One thread's own.</summary>
internal sealed class NetworkReader(NetworkWeights weights, TreeDecoder trees)
{
    /// <summary>Sentences that are looked at together.</summary>
    public const int MaxSentences = 48;

    /// <summary>Words that are looked at together, unless one sentence alone has more.</summary>
    public const int MaxWords = 2048;

    private const int Gates = 2 * Recurrence.Gates * NetworkShape.Units;

    private readonly FormCache _forms = new(weights);
    private readonly SentenceBatch _batch = new();
    private readonly List<AnalysedSentence> _sorted = [];
    private readonly List<int> _lengths = [];
    private float[] _gates = [];
    private float[] _cells = [];
    private float[] _encoded = [];
    private float[] _heads = [];
    private float[] _scores = [];
    private float[] _ofSentence = [];
    private byte[] _before = [];

    /// <summary>Sets tags, heads, relations and the marks of names of every sentence.</summary>
    public void Read(IReadOnlyList<AnalysedSentence> sentences)
    {
        for (var from = 0; from < sentences.Count;)
        {
            var (to, words) = (from, 0);
            while (to < sentences.Count && to - from < MaxSentences && (to == from || words + sentences[to].Length <= MaxWords))
                words += sentences[to++].Length;
            _sorted.Clear();
            for (var i = from; i < to; i++)
                _sorted.Add(sentences[i]);
            // Which sentences stand side by side changes no result.
            _sorted.Sort((x, y) => y.Length.CompareTo(x.Length));
            ReadTogether();
            from = to;
        }
    }

    private void ReadTogether()
    {
        _lengths.Clear();
        foreach (var sentence in _sorted)
            _lengths.Add(sentence.Length);
        _batch.Fill(_lengths);
        if (_gates.Length < _batch.Rows * Gates)
        {
            _gates = new float[_batch.Rows * Gates];
            _cells = new float[_batch.Rows * NetworkShape.Units];
            _encoded = new float[_batch.Rows * NetworkShape.Encoded];
            _heads = new float[_batch.Rows * NetworkShape.Heads];
        }

        Encode();
        weights.Heads.Apply(_encoded, NetworkShape.Encoded, _batch.Rows, _heads);
        for (var row = 0; row < _batch.Rows; row++)
        {
            var line = _heads.AsSpan(row * NetworkShape.Heads, NetworkShape.Heads);
            Rectify(line[..NetworkShape.LabelDependentStart]);
            Rectify(line[NetworkShape.TagStart..]);
        }

        Tag();
        Name();
        trees.Read(_batch, _sorted, _heads);
    }

    private void Encode()
    {
        for (var s = 0; s < _sorted.Count; s++)
        {
            for (var w = 0; w < _sorted[s].Length; w++)
                _forms.Fetch(_sorted[s].Forms[w], _gates, _batch.Row(s, w));
        }

        _forms.Finish(_gates);
        for (var layer = 0; layer < weights.Layers.Length; layer++)
        {
            var (input, forward, backward) = weights.Layers[layer];
            if (layer > 0)
                input.Apply(_encoded, NetworkShape.Encoded, _batch.Rows, _gates);
            Recurrence.Run(_batch, forward, false, _gates, Gates, 0, _cells, _encoded, NetworkShape.Encoded, 0);
            Recurrence.Run(_batch, backward, true, _gates, Gates, Gates / 2, _cells, _encoded, NetworkShape.Encoded, NetworkShape.Units);
        }
    }

    private void Tag()
    {
        Score(weights.Tag, NetworkShape.TagStart);
        for (var s = 0; s < _sorted.Count; s++)
        {
            for (var w = 0; w < _sorted[s].Length; w++)
                _sorted[s].Tags[w] = Highest(_scores.AsSpan(_batch.Row(s, w) * weights.Tag.Columns, trees.TagCount));
        }
    }

    private void Name()
    {
        Score(weights.Name, NetworkShape.NameStart);
        for (var s = 0; s < _sorted.Count; s++)
        {
            var length = _sorted[s].Length;
            if (_before.Length < length * NameMarks.Count)
                (_ofSentence, _before) = (new float[length * NameMarks.Count], new byte[length * NameMarks.Count]);
            for (var w = 0; w < length; w++)
                _scores.AsSpan(_batch.Row(s, w) * weights.Name.Columns, NameMarks.Count).CopyTo(_ofSentence.AsSpan(w * NameMarks.Count));
            NameMarks.Best(_ofSentence, weights.After, _before, _sorted[s].Marks);
        }
    }

    private void Score(DenseWeights layer, int start)
    {
        if (_scores.Length < _batch.Rows * layer.Columns)
            _scores = new float[_batch.Rows * layer.Columns];
        layer.Apply(_heads.AsSpan(start), NetworkShape.Heads, _batch.Rows, _scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
            Vector.Max(new Vector<float>(values[i..]), Vector<float>.Zero).CopyTo(values[i..]);
    }

    /// <summary>The first of the highest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Highest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
