using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>From what each word is as a dependent and as a head to the tree of each sentence. One thread's own.</summary>
internal sealed class TreeDecoder(NetworkWeights weights, TagPair[] tags, string[] relations)
{
    private readonly bool[] _marks = [.. tags.Select(t => t.Upos == "PUNCT")];
    private readonly int _root = Array.IndexOf(relations, "root");
    private readonly PackedMatrix _keys = new(0, 0);
    private float[] _queries = [];
    private float[] _query = [];
    private float[] _key = [];
    private float[] _scores = [];
    private float[] _hidden = [];
    private float[] _labels = [];

    public int TagCount => tags.Length;

    /// <summary>Sets heads and relations; the tags must be there.</summary>
    public void Read(SentenceBatch batch, List<AnalysedSentence> sentences, ReadOnlySpan<float> heads)
    {
        if (_queries.Length < batch.Rows * NetworkShape.Arc)
        {
            _queries = new float[batch.Rows * NetworkShape.Arc];
            _hidden = new float[batch.Rows * NetworkShape.Label];
            _labels = new float[batch.Rows * weights.Relation.Columns];
        }

        weights.Arc.Apply(heads[NetworkShape.DependentStart..], NetworkShape.Heads, batch.Rows, _queries);
        for (var s = 0; s < sentences.Count; s++)
        {
            Score(batch, s, sentences[s].Length, heads);
            Forbid(sentences[s]);
            SpanningTree.Find(_scores, _keys.Columns, sentences[s].Length, sentences[s].Heads);
        }

        Label(batch, sentences, heads);
    }

    // A row a dependent, a column a head, the root after the last word.
    private void Score(SentenceBatch batch, int s, int length, ReadOnlySpan<float> heads)
    {
        if (_key.Length < (length + 1) * NetworkShape.Arc)
        {
            _query = new float[(length + 1) * NetworkShape.Arc];
            _key = new float[(length + 1) * NetworkShape.Arc];
        }

        for (var w = 0; w < length; w++)
        {
            var row = batch.Row(s, w);
            _queries.AsSpan(row * NetworkShape.Arc, NetworkShape.Arc).CopyTo(_query.AsSpan(w * NetworkShape.Arc));
            heads.Slice((row * NetworkShape.Heads) + NetworkShape.HeadStart, NetworkShape.Arc).CopyTo(_key.AsSpan(w * NetworkShape.Arc));
        }

        weights.Root.AsSpan(0, NetworkShape.Arc).CopyTo(_key.AsSpan(length * NetworkShape.Arc));
        _keys.PackTransposed(_key, NetworkShape.Arc, NetworkShape.Arc, length + 1);
        if (_scores.Length < length * _keys.Columns)
            _scores = new float[length * _keys.Columns];
        _scores.AsSpan(0, length * _keys.Columns).Clear();
        MatrixProduct.Add(_query, NetworkShape.Arc, length, _keys, _scores, _keys.Columns);
    }

    // A punctuation mark heads nothing, unless there is nothing else.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forbid(AnalysedSentence sentence)
    {
        if (Array.TrueForAll(sentence.Tags, tag => _marks[tag]))
            return;
        for (var head = 0; head < sentence.Length; head++)
        {
            if (!_marks[sentence.Tags[head]])
                continue;
            for (var w = 0; w < sentence.Length; w++)
                _scores[(w * _keys.Columns) + head] -= SpanningTree.Forbidden;
            _scores[(head * _keys.Columns) + sentence.Length] -= SpanningTree.Forbidden;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Label(SentenceBatch batch, List<AnalysedSentence> sentences, ReadOnlySpan<float> heads)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < sentences[s].Length; w++)
            {
                var row = batch.Row(s, w);
                var above = sentences[s].Heads[w];
                var dependent = heads.Slice((row * NetworkShape.Heads) + NetworkShape.LabelDependentStart, NetworkShape.Label);
                var head = above < 0
                    ? weights.Root.AsSpan(NetworkShape.Arc, NetworkShape.Label)
                    : heads.Slice((batch.Row(s, above) * NetworkShape.Heads) + NetworkShape.LabelHeadStart, NetworkShape.Label);
                var hidden = _hidden.AsSpan(row * NetworkShape.Label, NetworkShape.Label);
                for (var i = 0; i < hidden.Length; i += Vector<float>.Count)
                    Vector.Max(new Vector<float>(dependent[i..]) + new Vector<float>(head[i..]), Vector<float>.Zero).CopyTo(hidden[i..]);
            }
        }

        weights.Relation.Apply(_hidden, NetworkShape.Label, batch.Rows, _labels);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < sentences[s].Length; w++)
            {
                var scores = _labels.AsSpan(batch.Row(s, w) * weights.Relation.Columns, relations.Length);
                scores[_root] = float.NegativeInfinity;
                sentences[s].Relations[w] = sentences[s].Heads[w] < 0 ? _root : NetworkReader.Highest(scores);
            }
        }
    }
}
