namespace Stemma.Reconcile.Copying;

/// <summary>
/// Votes on the values of objects by sources that may copy one another, after Dong, Berti-Equille and Srivastava,
/// "Integrating Conflicting Data: The Role of Source Dependence" (VLDB 2009), sections 3 to 5: dependence, vote count, accuracy.
/// </summary>
/// <param name="values">By object, then by source: the number of the value it gives; -1 where it gives none.</param>
/// <param name="sources">How many sources there are.</param>
internal sealed class AccuCopy(IReadOnlyList<int[]> values, int sources)
{
    /// <summary>Before anything is known: that two sources are dependent (alpha), that a copier has a value from the other (c), and how many false values an object has (n), as the paper's experiments set the first two.</summary>
    public const double PriorOfDependence = 0.2;
    public const double ShareCopied = 0.8;
    public const int FalseValues = 10;

    public const double FirstAccuracy = 0.8;
    public const int MostRounds = 20;
    private const double Settled = 1e-4;
    private const double LeastAccuracy = 0.05;
    private const double MostAccuracy = 0.95;

    private readonly double[] _accuracy = [.. Enumerable.Repeat(FirstAccuracy, sources)];
    private readonly double[,] _dependence = new double[sources, sources];
    private readonly double[][] _probability = [.. values.Select(given => new double[given.Max() + 1])];

    /// <summary>By object, then by value: how likely it is the true one; those of an object sum to at most 1.</summary>
    public IReadOnlyList<double[]> Probabilities => _probability;

    /// <summary>How likely two sources are dependent, whichever copies.</summary>
    public double Dependence(int one, int other) => _dependence[one, other];

    /// <summary>At first every value of an object is as likely as any other: else what is copied most would be true before anybody asks who copied. Until the accuracies settle, or <see cref="MostRounds"/>.</summary>
    public void Run()
    {
        foreach (var probabilities in _probability)
            Array.Fill(probabilities, 1.0 / probabilities.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            Depend();
            Vote();
            if (Score() < Settled)
                break;
        }
    }

    /// <summary>By Bayes: a shared false value tells of copying, a shared true one of little, a different one against it.</summary>
    private void Depend()
    {
        for (var one = 0; one < sources; one++)
        {
            for (var other = one + 1; other < sources; other++)
            {
                var (independent, dependent) = (Math.Log(1 - PriorOfDependence), Math.Log(PriorOfDependence));
                for (var o = 0; o < values.Count; o++)
                {
                    var (first, second) = (values[o][one], values[o][other]);
                    if (first < 0 || second < 0)
                        continue;
                    var accuracy = (_accuracy[one] + _accuracy[other]) / 2;
                    var bothTrue = accuracy * accuracy;
                    var bothFalse = (1 - accuracy) * (1 - accuracy) / FalseValues;
                    var differ = 1 - bothTrue - bothFalse;
                    if (first == second)
                    {
                        var isTrue = _probability[o][first];
                        independent += Math.Log((isTrue * bothTrue) + ((1 - isTrue) * bothFalse));
                        dependent += Math.Log((isTrue * ((accuracy * ShareCopied) + (bothTrue * (1 - ShareCopied))))
                            + ((1 - isTrue) * (((1 - accuracy) * ShareCopied) + (bothFalse * (1 - ShareCopied)))));
                    }
                    else
                    {
                        independent += Math.Log(differ);
                        dependent += Math.Log(differ * (1 - ShareCopied));
                    }
                }

                _dependence[one, other] = _dependence[other, one] = 1 / (1 + Math.Exp(independent - dependent));
            }
        }
    }

    /// <summary>Each source counts by its accuracy, and as far as it has the value from none counted before it.</summary>
    private void Vote()
    {
        for (var o = 0; o < values.Count; o++)
        {
            var counts = new double[_probability[o].Length];
            for (var value = 0; value < counts.Length; value++)
            {
                var counted = new List<int>();
                foreach (var source in Enumerable.Range(0, sources).Where(source => values[o][source] == value).OrderByDescending(source => _accuracy[source]).ThenBy(source => source))
                {
                    var own = counted.Aggregate(1.0, (share, before) => share * (1 - (ShareCopied * _dependence[source, before])));
                    counts[value] += own * Math.Log(FalseValues * _accuracy[source] / (1 - _accuracy[source]));
                    counted.Add(source);
                }
            }

            var most = counts.Max();
            var unseen = Math.Max(0, FalseValues + 1 - counts.Length);
            var sum = counts.Sum(count => Math.Exp(count - most)) + (unseen * Math.Exp(-most));
            for (var value = 0; value < counts.Length; value++)
                _probability[o][value] = Math.Exp(counts[value] - most) / sum;
        }
    }

    /// <summary>The accuracy of a source is the mean probability of its values.</summary>
    /// <returns>The largest change.</returns>
    private double Score()
    {
        var largest = 0.0;
        for (var source = 0; source < sources; source++)
        {
            var given = Enumerable.Range(0, values.Count).Where(o => values[o][source] >= 0).ToList();
            if (given.Count == 0)
                continue;
            var mean = Math.Clamp(given.Average(o => _probability[o][values[o][source]]), LeastAccuracy, MostAccuracy);
            largest = Math.Max(largest, Math.Abs(mean - _accuracy[source]));
            _accuracy[source] = mean;
        }

        return largest;
    }
}
