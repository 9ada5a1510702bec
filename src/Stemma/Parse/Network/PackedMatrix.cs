using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>
/// A matrix laid out for <see cref="MatrixProduct"/>: panels of <see cref="PanelWidth"/> columns, each with its rows one after
/// the other. Columns are filled up with zeros to whole panels.
/// </summary>
internal sealed class PackedMatrix
{
    public const int PanelWidth = 32;

    private float[] _values;

    /// <summary>Of that size, all zeros.</summary>
    public PackedMatrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, Padded(columns));
        _values = new float[rows * Columns];
    }

    public int Rows { get; private set; }

    /// <summary>Whole panels.</summary>
    public int Columns { get; private set; }

    public ReadOnlySpan<float> Values => _values;

    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Takes over a matrix whose rows lie <paramref name="stride"/> apart; memory grows and never shrinks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pack(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        Resize(rows, columns);
        for (var first = 0; first < Columns; first += PanelWidth)
        {
            var width = Math.Min(PanelWidth, columns - first);
            var panel = _values.AsSpan(first * rows, rows * PanelWidth);
            for (var row = 0; row < rows; row++)
            {
                var line = panel.Slice(row * PanelWidth, PanelWidth);
                source.Slice((row * stride) + first, width).CopyTo(line);
                line[width..].Clear();
            }
        }
    }

    /// <summary>Takes over the transpose of a matrix of <paramref name="columns"/> rows and <paramref name="rows"/> columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PackTransposed(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        Resize(rows, columns);
        for (var first = 0; first < Columns; first += PanelWidth)
        {
            var width = Math.Min(PanelWidth, columns - first);
            var panel = _values.AsSpan(first * rows, rows * PanelWidth);
            if (width < PanelWidth)
                panel.Clear();
            for (var column = 0; column < width; column++)
            {
                var line = source.Slice((first + column) * stride, rows);
                for (var row = 0; row < line.Length; row++)
                    panel[(row * PanelWidth) + column] = line[row];
            }
        }
    }

    private void Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, Padded(columns));
        if (_values.Length < rows * Columns)
            _values = new float[rows * Columns];
    }
}
