using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Parse;

/// <summary>
/// C += A·B in single precision. Each element of C is the sum of its products in the order of the inner index, each added with
/// one rounding: the width of the machine's vectors, the number of threads and the other rows change no bit of it.
/// </summary>
internal static class MatrixProduct
{
    // Rows of A that are gone through with one panel of B before the next panel.
    private const int RowBlock = 64;

    /// <param name="a">Rows of at least <c>b.Rows</c> values, <paramref name="aStride"/> apart.</param>
    /// <param name="c">Rows of at least <c>b.Columns</c> values, <paramref name="cStride"/> apart; what stands there is added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> a, int aStride, int rows, PackedMatrix b, Span<float> c, int cStride)
    {
        if (rows == 0)
            return;
        if (aStride < b.Rows || cStride < b.Columns || a.Length < ((rows - 1) * aStride) + b.Rows || c.Length < ((rows - 1) * cStride) + b.Columns)
            throw new ArgumentException($"{rows} rows {aStride} and {cStride} apart do not fit {a.Length} and {c.Length} values and a matrix of {b.Rows} by {b.Columns}.", nameof(rows));
        ref var firstA = ref MemoryMarshal.GetReference(a);
        ref var firstB = ref MemoryMarshal.GetReference(b.Values);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        if (Vector512.IsHardwareAccelerated)
            Wide(ref firstA, aStride, rows, b.Rows, ref firstB, b.Columns, ref firstC, cStride);
        else
            Narrow(ref firstA, aStride, rows, b.Rows, ref firstB, b.Columns, ref firstC, cStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Wide(ref float a, int aStride, int rows, int inner, ref float b, int columns, ref float c, int cStride)
    {
        var panelSize = inner * PackedMatrix.PanelWidth;
        var full = rows / WideKernel.Rows * WideKernel.Rows;
        for (var from = 0; from < full; from += RowBlock)
        {
            var to = Math.Min(full, from + RowBlock);
            for (var (first, panel) = (0, 0); first < columns; first += PackedMatrix.PanelWidth, panel++)
            {
                ref var panelB = ref Unsafe.Add(ref b, panel * panelSize);
                for (var row = from; row < to; row += WideKernel.Rows)
                    WideKernel.Eight(ref Unsafe.Add(ref a, row * aStride), aStride, inner, ref panelB, ref Unsafe.Add(ref c, (row * cStride) + first), cStride);
            }
        }

        for (var row = full; row < rows; row++)
        {
            ref var rowA = ref Unsafe.Add(ref a, row * aStride);
            if (rows - row >= 4)
            {
                for (var (first, panel) = (0, 0); first < columns; first += PackedMatrix.PanelWidth, panel++)
                    WideKernel.Four(ref rowA, aStride, inner, ref Unsafe.Add(ref b, panel * panelSize), ref Unsafe.Add(ref c, (row * cStride) + first), cStride);
                row += 3;
                continue;
            }

            var column = 0;
            ref var panelOfRow = ref b;
            for (; column + (WideKernel.Panels * PackedMatrix.PanelWidth) <= columns; column += WideKernel.Panels * PackedMatrix.PanelWidth)
            {
                WideKernel.OneByFour(ref rowA, inner, ref panelOfRow, panelSize, ref Unsafe.Add(ref c, (row * cStride) + column));
                panelOfRow = ref Unsafe.Add(ref panelOfRow, WideKernel.Panels * panelSize);
            }

            for (; column < columns; column += PackedMatrix.PanelWidth)
            {
                WideKernel.One(ref rowA, inner, ref panelOfRow, ref Unsafe.Add(ref c, (row * cStride) + column));
                panelOfRow = ref Unsafe.Add(ref panelOfRow, panelSize);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Narrow(ref float a, int aStride, int rows, int inner, ref float b, int columns, ref float c, int cStride)
    {
        for (var from = 0; from < rows; from += RowBlock)
        {
            var to = Math.Min(rows, from + RowBlock);
            for (var first = 0; first < columns; first += NarrowKernel.Width)
            {
                var panel = first / PackedMatrix.PanelWidth;
                ref var halfB = ref Unsafe.Add(ref b, (panel * inner * PackedMatrix.PanelWidth) + (first - (panel * PackedMatrix.PanelWidth)));
                var row = from;
                for (; row + NarrowKernel.Rows <= to; row += NarrowKernel.Rows)
                    NarrowKernel.Four(ref Unsafe.Add(ref a, row * aStride), aStride, inner, ref halfB, ref Unsafe.Add(ref c, (row * cStride) + first), cStride);
                for (; row < to; row++)
                    NarrowKernel.One(ref Unsafe.Add(ref a, row * aStride), inner, ref halfB, ref Unsafe.Add(ref c, (row * cStride) + first));
            }
        }
    }
}
