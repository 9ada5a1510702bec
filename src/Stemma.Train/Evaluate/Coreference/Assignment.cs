namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The one-to-one choice of the highest sum: the Hungarian algorithm with potentials, O(n²m) for the smaller side n and the larger m.</summary>
internal static class Assignment
{
    /// <param name="weights">Rows of one length.</param>
    /// <returns>The column of each row; -1 where rows are more than columns and this one got none.</returns>
    public static int[] Best(double[][] weights)
    {
        var (rows, columns) = (weights.Length, weights.Length == 0 ? 0 : weights[0].Length);
        if (rows <= columns)
            return Cheapest(rows, columns, (row, column) => -weights[row][column]);
        var columnOf = new int[rows];
        Array.Fill(columnOf, -1);
        foreach (var (column, row) in Cheapest(columns, rows, (column, row) => -weights[row][column]).Index())
            columnOf[row] = column;
        return columnOf;
    }

    // Index 0 stands for nobody, so rows and columns count from 1 inside.
    private static int[] Cheapest(int rows, int columns, Func<int, int, double> cost)
    {
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var slack = new double[columns + 1];
            Array.Fill(slack, double.PositiveInfinity);
            var reached = new bool[columns + 1];
            var column = 0;
            while (rowOf[column] != 0)
            {
                reached[column] = true;
                var (next, step) = (0, double.PositiveInfinity);
                for (var c = 1; c <= columns; c++)
                {
                    if (reached[c])
                        continue;
                    var reduced = cost(rowOf[column] - 1, c - 1) - rowPotential[rowOf[column]] - columnPotential[c];
                    if (reduced < slack[c])
                        (slack[c], before[c]) = (reduced, column);
                    if (slack[c] < step)
                        (step, next) = (slack[c], c);
                }

                for (var c = 0; c <= columns; c++)
                {
                    if (reached[c])
                    {
                        rowPotential[rowOf[c]] += step;
                        columnPotential[c] -= step;
                    }
                    else
                    {
                        slack[c] -= step;
                    }
                }

                column = next;
            }

            for (; column != 0; column = before[column])
                rowOf[column] = rowOf[before[column]];
        }

        var columnOf = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] != 0)
                columnOf[rowOf[column] - 1] = column - 1;
        }

        return columnOf;
    }
}
