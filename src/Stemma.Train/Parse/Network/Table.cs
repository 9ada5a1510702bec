namespace Stemma.Train.Parse.Network;

/// <summary>Learnt vectors of which a step touches few; only those are changed.</summary>
internal sealed class Table
{
    private readonly float[][] _gradients = new float[Parameter.Shards][];
    private readonly List<int>[] _touched = new List<int>[Parameter.Shards];
    private readonly bool[][] _marked = new bool[Parameter.Shards][];

    public Table(int rows, int columns, float range, Chance chance)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        chance.Fill(Values, range);
        FirstMoment = new float[Values.Length];
        SecondMoment = new float[Values.Length];
        for (var shard = 0; shard < Parameter.Shards; shard++)
        {
            _gradients[shard] = new float[Values.Length];
            _touched[shard] = [];
            _marked[shard] = new bool[rows];
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }

    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * Columns, Columns);

    public void Add(int row, ReadOnlySpan<float> slopes, float factor, int shard)
    {
        if (!_marked[shard][row])
        {
            _marked[shard][row] = true;
            _touched[shard].Add(row);
        }

        var gradient = _gradients[shard].AsSpan(row * Columns, Columns);
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] += slopes[i] * factor;
    }

    public void Update(float rate, float scale, int step)
    {
        for (var shard = 1; shard < Parameter.Shards; shard++)
        {
            foreach (var row in _touched[shard])
            {
                var from = _gradients[shard].AsSpan(row * Columns, Columns);
                Add(row, from, 1f, 0);
                from.Clear();
                _marked[shard][row] = false;
            }

            _touched[shard].Clear();
        }

        foreach (var row in _touched[0])
        {
            var at = row * Columns;
            Parameter.Update(
                Values.AsSpan(at, Columns), _gradients[0].AsSpan(at, Columns), FirstMoment.AsSpan(at, Columns), SecondMoment.AsSpan(at, Columns), rate, scale, step);
            _marked[0][row] = false;
        }

        _touched[0].Clear();
    }
}
