using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Parse;

/// <summary>Rows of <see cref="MatrixProduct"/> against one panel, 16 values at a time.</summary>
internal static class WideKernel
{
    public const int Rows = 8;

    public const int Panels = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Eight(ref float a, nint aStride, int inner, ref float b, ref float c, nint cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStride);
        ref var a2 = ref Unsafe.Add(ref a1, aStride);
        ref var a3 = ref Unsafe.Add(ref a2, aStride);
        ref var a4 = ref Unsafe.Add(ref a3, aStride);
        ref var a5 = ref Unsafe.Add(ref a4, aStride);
        ref var a6 = ref Unsafe.Add(ref a5, aStride);
        ref var a7 = ref Unsafe.Add(ref a6, aStride);
        ref var c1 = ref Unsafe.Add(ref c, cStride);
        ref var c2 = ref Unsafe.Add(ref c1, cStride);
        ref var c3 = ref Unsafe.Add(ref c2, cStride);
        ref var c4 = ref Unsafe.Add(ref c3, cStride);
        ref var c5 = ref Unsafe.Add(ref c4, cStride);
        ref var c6 = ref Unsafe.Add(ref c5, cStride);
        ref var c7 = ref Unsafe.Add(ref c6, cStride);
        var (l0, r0) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        var (l1, r1) = (Vector512.LoadUnsafe(ref c1), Vector512.LoadUnsafe(ref c1, 16));
        var (l2, r2) = (Vector512.LoadUnsafe(ref c2), Vector512.LoadUnsafe(ref c2, 16));
        var (l3, r3) = (Vector512.LoadUnsafe(ref c3), Vector512.LoadUnsafe(ref c3, 16));
        var (l4, r4) = (Vector512.LoadUnsafe(ref c4), Vector512.LoadUnsafe(ref c4, 16));
        var (l5, r5) = (Vector512.LoadUnsafe(ref c5), Vector512.LoadUnsafe(ref c5, 16));
        var (l6, r6) = (Vector512.LoadUnsafe(ref c6), Vector512.LoadUnsafe(ref c6, 16));
        var (l7, r7) = (Vector512.LoadUnsafe(ref c7), Vector512.LoadUnsafe(ref c7, 16));
        for (nint k = 0; k < inner; k++)
        {
            var left = Vector512.LoadUnsafe(ref b);
            var right = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector512.Create(Unsafe.Add(ref a, k));
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector512.Create(Unsafe.Add(ref a1, k));
            l1 = Vector512.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector512.Create(Unsafe.Add(ref a2, k));
            l2 = Vector512.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, right, r2);
            var x3 = Vector512.Create(Unsafe.Add(ref a3, k));
            l3 = Vector512.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, right, r3);
            var x4 = Vector512.Create(Unsafe.Add(ref a4, k));
            l4 = Vector512.FusedMultiplyAdd(x4, left, l4);
            r4 = Vector512.FusedMultiplyAdd(x4, right, r4);
            var x5 = Vector512.Create(Unsafe.Add(ref a5, k));
            l5 = Vector512.FusedMultiplyAdd(x5, left, l5);
            r5 = Vector512.FusedMultiplyAdd(x5, right, r5);
            var x6 = Vector512.Create(Unsafe.Add(ref a6, k));
            l6 = Vector512.FusedMultiplyAdd(x6, left, l6);
            r6 = Vector512.FusedMultiplyAdd(x6, right, r6);
            var x7 = Vector512.Create(Unsafe.Add(ref a7, k));
            l7 = Vector512.FusedMultiplyAdd(x7, left, l7);
            r7 = Vector512.FusedMultiplyAdd(x7, right, r7);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 16);
        l1.StoreUnsafe(ref c1);
        r1.StoreUnsafe(ref c1, 16);
        l2.StoreUnsafe(ref c2);
        r2.StoreUnsafe(ref c2, 16);
        l3.StoreUnsafe(ref c3);
        r3.StoreUnsafe(ref c3, 16);
        l4.StoreUnsafe(ref c4);
        r4.StoreUnsafe(ref c4, 16);
        l5.StoreUnsafe(ref c5);
        r5.StoreUnsafe(ref c5, 16);
        l6.StoreUnsafe(ref c6);
        r6.StoreUnsafe(ref c6, 16);
        l7.StoreUnsafe(ref c7);
        r7.StoreUnsafe(ref c7, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(ref float a, nint aStride, int inner, ref float b, ref float c, nint cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStride);
        ref var a2 = ref Unsafe.Add(ref a1, aStride);
        ref var a3 = ref Unsafe.Add(ref a2, aStride);
        ref var c1 = ref Unsafe.Add(ref c, cStride);
        ref var c2 = ref Unsafe.Add(ref c1, cStride);
        ref var c3 = ref Unsafe.Add(ref c2, cStride);
        var (l0, r0) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        var (l1, r1) = (Vector512.LoadUnsafe(ref c1), Vector512.LoadUnsafe(ref c1, 16));
        var (l2, r2) = (Vector512.LoadUnsafe(ref c2), Vector512.LoadUnsafe(ref c2, 16));
        var (l3, r3) = (Vector512.LoadUnsafe(ref c3), Vector512.LoadUnsafe(ref c3, 16));
        for (nint k = 0; k < inner; k++)
        {
            var left = Vector512.LoadUnsafe(ref b);
            var right = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector512.Create(Unsafe.Add(ref a, k));
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector512.Create(Unsafe.Add(ref a1, k));
            l1 = Vector512.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector512.Create(Unsafe.Add(ref a2, k));
            l2 = Vector512.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, right, r2);
            var x3 = Vector512.Create(Unsafe.Add(ref a3, k));
            l3 = Vector512.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, right, r3);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 16);
        l1.StoreUnsafe(ref c1);
        r1.StoreUnsafe(ref c1, 16);
        l2.StoreUnsafe(ref c2);
        r2.StoreUnsafe(ref c2, 16);
        l3.StoreUnsafe(ref c3);
        r3.StoreUnsafe(ref c3, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(ref float a, int inner, ref float b, ref float c)
    {
        var (l0, r0) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        for (nint k = 0; k < inner; k++)
        {
            var left = Vector512.LoadUnsafe(ref b);
            var right = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector512.Create(Unsafe.Add(ref a, k));
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 16);
    }

    /// <summary>One row against four panels, <paramref name="panelSize"/> values apart: enough sums at a time to hide how long each takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneByFour(ref float a, int inner, ref float b, nint panelSize, ref float c)
    {
        ref var b1 = ref Unsafe.Add(ref b, panelSize);
        ref var b2 = ref Unsafe.Add(ref b1, panelSize);
        ref var b3 = ref Unsafe.Add(ref b2, panelSize);
        var (l0, r0) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        var (l1, r1) = (Vector512.LoadUnsafe(ref c, 32), Vector512.LoadUnsafe(ref c, 48));
        var (l2, r2) = (Vector512.LoadUnsafe(ref c, 64), Vector512.LoadUnsafe(ref c, 80));
        var (l3, r3) = (Vector512.LoadUnsafe(ref c, 96), Vector512.LoadUnsafe(ref c, 112));
        for (nint k = 0; k < inner; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            var at = (nuint)(k * PackedMatrix.PanelWidth);
            l0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, at), l0);
            r0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, at + 16), r0);
            l1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b1, at), l1);
            r1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b1, at + 16), r1);
            l2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b2, at), l2);
            r2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b2, at + 16), r2);
            l3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b3, at), l3);
            r3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b3, at + 16), r3);
        }

        l0.StoreUnsafe(ref c);
        r0.StoreUnsafe(ref c, 16);
        l1.StoreUnsafe(ref c, 32);
        r1.StoreUnsafe(ref c, 48);
        l2.StoreUnsafe(ref c, 64);
        r2.StoreUnsafe(ref c, 80);
        l3.StoreUnsafe(ref c, 96);
        r3.StoreUnsafe(ref c, 112);
    }
}
