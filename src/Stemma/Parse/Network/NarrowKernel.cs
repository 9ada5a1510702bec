using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Parse;

/// <summary>Rows of <see cref="MatrixProduct"/> against half a panel, 8 values at a time.</summary>
internal static class NarrowKernel
{
    /// <summary>Columns that one call goes over: half a panel.</summary>
    public const int Width = 16;

    public const int Rows = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(ref float a, nint aStride, int inner, ref float b, ref float c, nint cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStride);
        ref var a2 = ref Unsafe.Add(ref a1, aStride);
        ref var a3 = ref Unsafe.Add(ref a2, aStride);
        ref var c1 = ref Unsafe.Add(ref c, cStride);
        ref var c2 = ref Unsafe.Add(ref c1, cStride);
        ref var c3 = ref Unsafe.Add(ref c2, cStride);
        var (l0, r0) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        var (l1, r1) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, 8));
        var (l2, r2) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, 8));
        var (l3, r3) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, 8));
        for (nint k = 0; k < inner; k++)
        {
            var left = Vector256.LoadUnsafe(ref b);
            var right = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector256.Create(Unsafe.Add(ref a, k));
            l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector256.Create(Unsafe.Add(ref a1, k));
            l1 = Vector256.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector256.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector256.Create(Unsafe.Add(ref a2, k));
            l2 = Vector256.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector256.FusedMultiplyAdd(x2, right, r2);
            var x3 = Vector256.Create(Unsafe.Add(ref a3, k));
            l3 = Vector256.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector256.FusedMultiplyAdd(x3, right, r3);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 8);
        l1.StoreUnsafe(ref c1);
        r1.StoreUnsafe(ref c1, 8);
        l2.StoreUnsafe(ref c2);
        r2.StoreUnsafe(ref c2, 8);
        l3.StoreUnsafe(ref c3);
        r3.StoreUnsafe(ref c3, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(ref float a, int inner, ref float b, ref float c)
    {
        var (l0, r0) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        for (nint k = 0; k < inner; k++)
        {
            var left = Vector256.LoadUnsafe(ref b);
            var right = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector256.Create(Unsafe.Add(ref a, k));
            l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 8);
    }
}
