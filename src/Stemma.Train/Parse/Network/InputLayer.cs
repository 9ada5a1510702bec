using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>From forms to the input of the first recurrent layer, with parts left out while learning.</summary>
internal sealed class InputLayer(ParseNetwork network, FormIndex forms, MentionPool mentions, int shard)
{
    private const int PiecesStart = NetworkShape.StaticColumns + NetworkShape.Word;
    private const int ShapeStart = PiecesStart + NetworkShape.Pieces;

    private bool[] _dropped = [];
    private int[] _words = [];
    private readonly List<int[]> _forms = [];

    public void Forward(SentenceBatch batch, List<Example> examples, TrainingOptions options, Chance? chance, Rows x)
    {
        x.Zero(batch.Rows, NetworkShape.Input);
        if (_words.Length < batch.Rows)
            (_words, _dropped) = (new int[batch.Rows], new bool[3 * batch.Rows]);
        _forms.Clear();
        for (var s = 0; s < examples.Count; s++)
        {
            _forms.Add(Dress(examples[s], options, chance));
            for (var w = 0; w < examples[s].Length; w++)
            {
                var row = batch.Row(s, w);
                var entry = forms[_forms[s][w]];
                _words[row] = entry.Word < 0 || (chance is not null && chance.Unit() < options.WordDropout) ? network.Words.Rows - 1 : entry.Word;
                for (var part = 0; part < 3; part++)
                    _dropped[(3 * row) + part] = chance is not null && chance.Unit() < options.PartDropout;
                Fill(x[row], row, entry);
            }
        }
    }

    public void Backward(SentenceBatch batch, List<Example> examples, Rows slopes)
    {
        for (var s = 0; s < examples.Count; s++)
        {
            for (var w = 0; w < examples[s].Length; w++)
            {
                var row = batch.Row(s, w);
                var entry = forms[_forms[s][w]];
                var line = slopes[row];
                if (!_dropped[(3 * row) + 1])
                    network.Words.Add(_words[row], line.Slice(NetworkShape.StaticColumns, NetworkShape.Word), 1f, shard);
                if (!_dropped[(3 * row) + 2])
                {
                    var factor = 1f / MathF.Sqrt(entry.Pieces.Length);
                    foreach (var piece in entry.Pieces)
                        network.Pieces.Add(piece, line.Slice(PiecesStart, NetworkShape.Pieces), factor, shard);
                }

                network.Shapes.Add(entry.Shape, line.Slice(ShapeStart, NetworkShape.Shape), 1f, shard);
            }
        }
    }

    // Headlines and shouting are rare in the treebanks, and their capitals say nothing.
    private int[] Dress(Example example, TrainingOptions options, Chance? chance)
    {
        if (chance is null)
            return example.Forms;
        var draw = chance.Unit();
        if (draw >= options.Dressing)
            return example.Names is not null && draw < options.Dressing + options.Swapping ? mentions.Swap(example, chance) : example.Forms;
        return example.Dressed[(int)(chance.Unit() * example.Dressed.Length)];
    }

    private void Fill(Span<float> line, int row, FormEntry entry)
    {
        if (entry.Vector >= 0 && !_dropped[3 * row])
        {
            for (var i = 0; i < NetworkShape.Static; i++)
                line[i] = network.Vectors[(entry.Vector * NetworkShape.Static) + i] * NetworkWeights.VectorStep;
        }
        else
        {
            line[NetworkShape.Static] = 1f;
        }

        if (!_dropped[3 * row])
            FormInput.Mark(entry.Places, line);
        if (!_dropped[(3 * row) + 1])
            network.Words[_words[row]].CopyTo(line[NetworkShape.StaticColumns..]);
        if (!_dropped[(3 * row) + 2])
        {
            var factor = 1f / MathF.Sqrt(entry.Pieces.Length);
            var pieces = line.Slice(PiecesStart, NetworkShape.Pieces);
            foreach (var piece in entry.Pieces)
            {
                var vector = network.Pieces[piece];
                for (var i = 0; i < pieces.Length; i++)
                    pieces[i] += vector[i] * factor;
            }
        }

        network.Shapes[entry.Shape].CopyTo(line[ShapeStart..]);
    }
}
