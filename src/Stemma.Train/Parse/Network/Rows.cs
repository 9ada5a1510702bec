using System.Numerics;

namespace Stemma.Train.Parse.Network;

/// <summary>A matrix whose memory grows and is used again; rows lie next to each other.</summary>
internal sealed class Rows
{
    private float[] _values = [];

    public int Count { get; private set; }

    public int Columns { get; private set; }

    public Span<float> Values => _values.AsSpan(0, Count * Columns);

    public Span<float> this[int row] => _values.AsSpan(row * Columns, Columns);

    /// <summary>What stood there may still stand there.</summary>
    public Rows Size(int count, int columns)
    {
        (Count, Columns) = (count, columns);
        if (_values.Length < count * columns)
            _values = new float[count * columns];
        return this;
    }

    public Rows Zero(int count, int columns)
    {
        Size(count, columns).Values.Clear();
        return this;
    }

    /// <summary>Product of each two values.</summary>
    public static void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> to)
    {
        for (var i = 0; i < to.Length; i += Vector<float>.Count)
            (new Vector<float>(x[i..]) * new Vector<float>(y[i..])).CopyTo(to[i..]);
    }

    public void Transpose(Rows source, int sourceStart, int sourceColumns)
    {
        Size(sourceColumns, source.Count);
        for (var row = 0; row < source.Count; row++)
        {
            var line = source[row].Slice(sourceStart, sourceColumns);
            for (var column = 0; column < line.Length; column++)
                _values[(column * Columns) + row] = line[column];
        }
    }
}
