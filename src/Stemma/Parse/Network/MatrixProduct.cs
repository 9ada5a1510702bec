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
    public static void Add(ReadOnlySpan<float> a, int aStride, int rows, PackedMatrix b, Span<float> c, int cStride)
    {
        if (rows == 0)
            return;
        if (aStride < b.Rows || cStride < b.Columns || a.Length < ((rows - 1) * aStride) + b.Rows || c.Length < ((rows - 1) * cStride) + b.Columns)
            throw new ArgumentException($"{rows} rows {aStride} and {cStride} apart do not fit {a.Length} and {c.Length} values and a matrix of {b.Rows} by {b.Columns}.", nameof(rows));
        ref var firstA = ref MemoryMarshal.GetReference(a);
        ref var firstB = ref MemoryMarshal.GetReference(b.Values);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        var panelSize = b.Rows * PackedMatrix.PanelWidth;
        for (var from = 0; from < rows; from += RowBlock)
        {
            var to = Math.Min(rows, from + RowBlock);
            for (var panel = 0; panel * PackedMatrix.PanelWidth < b.Columns; panel++)
            {
                ref var panelB = ref Unsafe.Add(ref firstB, panel * panelSize);
                ref var panelC = ref Unsafe.Add(ref firstC, panel * PackedMatrix.PanelWidth);
                if (Vector512.IsHardwareAccelerated)
                    Wide(ref firstA, aStride, from, to, b.Rows, ref panelB, ref panelC, cStride);
                else
                    Narrow(ref firstA, aStride, from, to, b.Rows, ref panelB, ref panelC, cStride);
            }
        }
    }

    internal static void Wide(ref float a, int aStride, int from, int to, int inner, ref float b, ref float c, int cStride)
    {
        var row = from;
        for (; row + WideKernel.Rows <= to; row += WideKernel.Rows)
            WideKernel.Eight(ref Unsafe.Add(ref a, row * aStride), aStride, inner, ref b, ref Unsafe.Add(ref c, row * cStride), cStride);
        for (; row + 4 <= to; row += 4)
            WideKernel.Four(ref Unsafe.Add(ref a, row * aStride), aStride, inner, ref b, ref Unsafe.Add(ref c, row * cStride), cStride);
        for (; row < to; row++)
            WideKernel.One(ref Unsafe.Add(ref a, row * aStride), inner, ref b, ref Unsafe.Add(ref c, row * cStride));
    }

    internal static void Narrow(ref float a, int aStride, int from, int to, int inner, ref float b, ref float c, int cStride)
    {
        for (var half = 0; half < PackedMatrix.PanelWidth; half += NarrowKernel.Width)
        {
            ref var halfB = ref Unsafe.Add(ref b, half);
            ref var halfC = ref Unsafe.Add(ref c, half);
            var row = from;
            for (; row + NarrowKernel.Rows <= to; row += NarrowKernel.Rows)
                NarrowKernel.Four(ref Unsafe.Add(ref a, row * aStride), aStride, inner, ref halfB, ref Unsafe.Add(ref halfC, row * cStride), cStride);
            for (; row < to; row++)
                NarrowKernel.One(ref Unsafe.Add(ref a, row * aStride), inner, ref halfB, ref Unsafe.Add(ref halfC, row * cStride));
        }
    }
}
