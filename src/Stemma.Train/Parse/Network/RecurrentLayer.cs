using System.Numerics;
using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>Both directions of a recurrent layer (<see cref="Recurrence"/>), their outputs side by side.</summary>
internal sealed class RecurrentLayer
{
    private readonly PackedMatrix[] _packed = new PackedMatrix[2];
    private readonly PackedMatrix[] _transposed = new PackedMatrix[2];
    private readonly float[][] _masks = new float[2][];
    private readonly float[] _masked;

    public RecurrentLayer(int inputs, int units, Chance chance)
    {
        Units = units;
        Input = new DenseLayer(inputs, 2 * Recurrence.Gates * units, chance);
        var columns = Recurrence.Gates * units;
        _masked = new float[units * columns];
        for (var direction = 0; direction < 2; direction++)
        {
            Recurrent[direction] = new Parameter(units, columns);
            chance.Fill(Recurrent[direction].Values, MathF.Sqrt(3f / units));
            _packed[direction] = new PackedMatrix(units, columns);
            _transposed[direction] = new PackedMatrix(columns, units);
            _masks[direction] = new float[units * columns];
        }
    }

    public int Units { get; }

    public DenseLayer Input { get; }

    public Parameter[] Recurrent { get; } = new Parameter[2];

    /// <summary>What was left out of the recurrent weights of a direction in this step.</summary>
    public float[] Mask(int direction) => _masks[direction];

    /// <summary>To be called after the weights have changed; leaves out recurrent weights by that chance (Merity et al. 2018).</summary>
    public void Refresh(float rate, Chance? chance)
    {
        Input.Refresh();
        for (var direction = 0; direction < 2; direction++)
        {
            var values = Recurrent[direction].Values;
            if (chance is null)
                _masks[direction].AsSpan().Fill(1f);
            else
                chance.Mask(_masks[direction], rate);
            for (var i = 0; i < values.Length; i++)
                _masked[i] = values[i] * _masks[direction][i];
            _packed[direction].Pack(_masked, Recurrence.Gates * Units, Units, Recurrence.Gates * Units);
            _transposed[direction].PackTransposed(_masked, Recurrence.Gates * Units, Recurrence.Gates * Units, Units);
        }
    }

    public void Forward(SentenceBatch batch, Rows x, RecurrentTrace trace, Rows y)
    {
        Input.Forward(x, trace.Gates);
        y.Size(batch.Rows, 2 * Units);
        for (var direction = 0; direction < 2; direction++)
        {
            Recurrence.Run(
                batch, _packed[direction], direction == 1, trace.Gates.Values, trace.Gates.Columns, direction * Recurrence.Gates * Units,
                trace.Cells[direction].Size(batch.Rows, Units).Values, y.Values, y.Columns, direction * Units);
        }
    }

    /// <param name="slopesY">Changed: what later steps add to the outputs of earlier ones is added.</param>
    public void Backward(SentenceBatch batch, Rows x, RecurrentTrace trace, Rows y, Rows slopesY, Rows? slopesX, int shard, Scratch scratch)
    {
        trace.Slopes.Size(batch.Rows, trace.Gates.Columns);
        for (var direction = 0; direction < 2; direction++)
        {
            Through(batch, trace, direction, slopesY);
            Shift(batch, direction, y, trace.Before);
            scratch.Transposed.Transpose(trace.Before, 0, Units);
            var columns = Recurrence.Gates * Units;
            scratch.Packed.Pack(trace.Slopes.Values[(direction * columns)..], trace.Slopes.Columns, batch.Rows, columns);
            MatrixProduct.Add(scratch.Transposed.Values, batch.Rows, Units, scratch.Packed, Recurrent[direction].Gradients[shard], columns);
        }

        Input.Backward(x, trace.Slopes, slopesX, shard, scratch);
    }

    // Back through time: the slopes of the gates before their functions.
    private void Through(SentenceBatch batch, RecurrentTrace trace, int direction, Rows slopesY)
    {
        var start = direction * Recurrence.Gates * Units;
        trace.CellSlopes.Zero(batch.Rows, Units);
        for (var turn = batch.Steps - 1; turn >= 0; turn--)
        {
            var step = direction == 1 ? batch.Steps - 1 - turn : turn;
            var before = direction == 1 ? step + 1 : step - 1;
            var active = batch.Active(step);
            var continued = before < 0 ? 0 : Math.Min(active, batch.Active(before));
            for (var k = 0; k < active; k++)
            {
                var row = batch.Offset(step) + k;
                var rowBefore = k < continued ? batch.Offset(before) + k : -1;
                Unit(
                    trace.Gates[row].Slice(start, Recurrence.Gates * Units), trace.Slopes[row].Slice(start, Recurrence.Gates * Units),
                    trace.Cells[direction][row], rowBefore < 0 ? default : trace.Cells[direction][rowBefore],
                    trace.CellSlopes[row], rowBefore < 0 ? default : trace.CellSlopes[rowBefore], slopesY[row].Slice(direction * Units, Units));
            }

            if (continued > 0)
            {
                MatrixProduct.Add(
                    trace.Slopes.Values[((batch.Offset(step) * trace.Slopes.Columns) + start)..], trace.Slopes.Columns, continued, _transposed[direction],
                    slopesY.Values[((batch.Offset(before) * slopesY.Columns) + (direction * Units))..], slopesY.Columns);
            }
        }
    }

    private void Unit(
        ReadOnlySpan<float> gates, Span<float> slopes, ReadOnlySpan<float> cells, ReadOnlySpan<float> before,
        ReadOnlySpan<float> cellSlopes, Span<float> slopesBefore, ReadOnlySpan<float> slopesY)
    {
        for (var k = 0; k < Units; k += Vector<float>.Count)
        {
            var input = new Vector<float>(gates[k..]);
            var candidate = new Vector<float>(gates[(Units + k)..]);
            var output = new Vector<float>(gates[((2 * Units) + k)..]);
            var last = before.IsEmpty ? Vector<float>.Zero : new Vector<float>(before[k..]);
            var shown = Activation.Tanh(new Vector<float>(cells[k..]));
            var slope = new Vector<float>(slopesY[k..]);
            var cell = new Vector<float>(cellSlopes[k..]) + (slope * output * (Vector<float>.One - (shown * shown)));
            (cell * (candidate - last) * input * (Vector<float>.One - input)).CopyTo(slopes[k..]);
            (cell * input * (Vector<float>.One - (candidate * candidate))).CopyTo(slopes[(Units + k)..]);
            (slope * shown * output * (Vector<float>.One - output)).CopyTo(slopes[((2 * Units) + k)..]);
            if (!slopesBefore.IsEmpty)
                (cell * (Vector<float>.One - input)).CopyTo(slopesBefore[k..]);
        }
    }

    // The output that each step started from.
    private void Shift(SentenceBatch batch, int direction, Rows y, Rows before)
    {
        before.Zero(batch.Rows, Units);
        for (var step = 0; step < batch.Steps; step++)
        {
            var source = direction == 1 ? step + 1 : step - 1;
            var continued = source < 0 ? 0 : Math.Min(batch.Active(step), batch.Active(source));
            for (var k = 0; k < continued; k++)
                y[batch.Offset(source) + k].Slice(direction * Units, Units).CopyTo(before[batch.Offset(step) + k]);
        }
    }
}
