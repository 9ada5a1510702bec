using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>
/// One direction of a recurrent layer whose forget gate is what the input gate leaves (Greff et al. 2017, variant CIFG):
/// c = c′ + i·(g − c′), h = o·tanh(c).
/// </summary>
internal static class Recurrence
{
    /// <summary>Gates of a unit: input, candidate, output; each gate's units lie together, in that order.</summary>
    public const int Gates = 3;

    /// <param name="gates">In: what the inputs and the bias give. Out: the gates after their functions.</param>
    /// <param name="cells">Out: a row for each of the batch.</param>
    /// <param name="outputs">Out, from <paramref name="outputStart"/> of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        SentenceBatch batch, PackedMatrix weights, bool backward, Span<float> gates, int gateStride, int gateStart,
        Span<float> cells, Span<float> outputs, int outputStride, int outputStart)
    {
        var units = weights.Rows;
        for (var turn = 0; turn < batch.Steps; turn++)
        {
            var step = backward ? batch.Steps - 1 - turn : turn;
            var before = backward ? step + 1 : step - 1;
            var active = batch.Active(step);
            var continued = before < 0 ? 0 : Math.Min(active, batch.Active(before));
            var row = batch.Offset(step);
            var rowBefore = continued > 0 ? batch.Offset(before) : 0;
            if (continued > 0)
            {
                MatrixProduct.Add(
                    outputs[((rowBefore * outputStride) + outputStart)..], outputStride, continued, weights,
                    gates[((row * gateStride) + gateStart)..], gateStride);
            }

            for (var k = 0; k < active; k++)
            {
                var cellsBefore = k < continued ? cells.Slice((rowBefore + k) * units, units) : default;
                Unit(
                    gates.Slice(((row + k) * gateStride) + gateStart, Gates * units), cellsBefore,
                    cells.Slice((row + k) * units, units), outputs.Slice(((row + k) * outputStride) + outputStart, units));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unit(Span<float> gates, ReadOnlySpan<float> before, Span<float> cells, Span<float> outputs)
    {
        var units = cells.Length;
        for (var k = 0; k < units; k += Vector<float>.Count)
        {
            var input = Activation.Sigmoid(new Vector<float>(gates[k..]));
            var candidate = Activation.Tanh(new Vector<float>(gates[(units + k)..]));
            var output = Activation.Sigmoid(new Vector<float>(gates[((2 * units) + k)..]));
            var last = before.IsEmpty ? Vector<float>.Zero : new Vector<float>(before[k..]);
            var cell = Vector.FusedMultiplyAdd(input, candidate - last, last);
            input.CopyTo(gates[k..]);
            candidate.CopyTo(gates[(units + k)..]);
            output.CopyTo(gates[((2 * units) + k)..]);
            cell.CopyTo(cells[k..]);
            (output * Activation.Tanh(cell)).CopyTo(outputs[k..]);
        }
    }
}
