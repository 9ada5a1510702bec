using System.Runtime.InteropServices;
using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 32)]
    [InlineData(9, 40, 33)]
    [InlineData(70, 96, 128)]
    public void Every_element_is_the_sum_of_its_products_in_order_to_the_bit(int rows, int inner, int columns)
    {
        var (a, b) = (Values(rows * inner, 1), Values(inner * columns, 2));
        var packed = new PackedMatrix(0, 0);
        packed.Pack(b, columns, inner, columns);
        var c = Values(rows * packed.Columns, 3);
        var expected = (float[])c.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < inner; k++)
                    expected[(row * packed.Columns) + column] = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], expected[(row * packed.Columns) + column]);
            }
        }

        MatrixProduct.Add(a, inner, rows, packed, c, packed.Columns);
        Assert.Equal(expected, c);
    }

    [Theory]
    [InlineData(1, 64, 32)]
    [InlineData(5, 64, 160)]
    [InlineData(8, 3, 128)]
    [InlineData(79, 200, 192)]
    public void Wide_and_narrow_vectors_give_the_same_bits(int rows, int inner, int columns)
    {
        var a = Values(rows * inner, 4);
        var packed = new PackedMatrix(0, 0);
        packed.Pack(Values(inner * columns, 5), columns, inner, columns);
        ref var b = ref MemoryMarshal.GetReference(packed.Values);
        var (wide, narrow) = (Values(rows * columns, 6), Values(rows * columns, 6));
        MatrixProduct.Wide(ref a[0], inner, rows, inner, ref b, columns, ref wide[0], columns);
        MatrixProduct.Narrow(ref a[0], inner, rows, inner, ref b, columns, ref narrow[0], columns);
        Assert.Equal(wide, narrow);
    }

    [Fact]
    public void A_transposed_matrix_packs_as_its_transpose()
    {
        var source = Values(5 * 40, 6);
        var transposed = new float[40 * 5];
        for (var row = 0; row < 5; row++)
        {
            for (var column = 0; column < 40; column++)
                transposed[(column * 5) + row] = source[(row * 40) + column];
        }

        var (direct, turned) = (new PackedMatrix(0, 0), new PackedMatrix(0, 0));
        direct.Pack(transposed, 5, 40, 5);
        turned.PackTransposed(source, 40, 40, 5);
        Assert.Equal(direct.Values.ToArray(), turned.Values.ToArray());
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Add(new float[7], 4, 2, new PackedMatrix(4, 32), new float[64], 32));

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
