namespace Stemma.Parse;

/// <summary>
/// What the first layer makes of a word before it looks at its neighbours, kept for words that come again. It holds what would
/// be computed, so that what was read before changes nothing. One thread's own.
/// </summary>
internal sealed class FormCache(NetworkWeights weights)
{
    /// <summary>Words kept; each has one place, and the latest stays.</summary>
    public const int Size = 1 << 12;

    private readonly string?[] _forms = new string?[Size];
    private readonly List<(string Form, int Row)> _missing = [];
    private readonly int _columns = weights.Layers[0].Input.Columns;
    private readonly float[] _rows = GC.AllocateUninitializedArray<float>(Size * weights.Layers[0].Input.Columns);
    private float[] _inputs = [];
    private float[] _outputs = [];

    /// <summary>Asks for a word's row; it stands in <paramref name="gates"/> once <see cref="Finish"/> was called.</summary>
    public void Fetch(string form, Span<float> gates, int row)
    {
        var slot = Slot(form);
        if (string.Equals(_forms[slot], form, StringComparison.Ordinal))
            _rows.AsSpan(slot * _columns, _columns).CopyTo(gates[(row * _columns)..]);
        else
            _missing.Add((form, row));
    }

    public void Finish(Span<float> gates)
    {
        var count = _missing.Count;
        if (count == 0)
            return;
        if (_inputs.Length < count * NetworkShape.Input)
            (_inputs, _outputs) = (new float[count * NetworkShape.Input], new float[count * _columns]);
        for (var i = 0; i < count; i++)
            FormInput.Fill(weights, _missing[i].Form, _inputs.AsSpan(i * NetworkShape.Input, NetworkShape.Input));
        weights.Layers[0].Input.Apply(_inputs, NetworkShape.Input, count, _outputs);
        for (var i = 0; i < count; i++)
        {
            var (form, row) = _missing[i];
            var output = _outputs.AsSpan(i * _columns, _columns);
            output.CopyTo(gates[(row * _columns)..]);
            var slot = Slot(form);
            output.CopyTo(_rows.AsSpan(slot * _columns));
            _forms[slot] = form;
        }

        _missing.Clear();
    }

    private static int Slot(string form) => (int)(Feature.Text(form) & (Size - 1));
}
