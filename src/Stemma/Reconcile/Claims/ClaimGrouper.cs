using System.Collections.Immutable;

namespace Stemma.Reconcile.Claims;

/// <summary>Sorts assertions into claims: the likest pairs first, and a group takes in another only if they are alike on the whole.</summary>
internal static class ClaimGrouper
{
    /// <summary>A word that stands in more assertions of a story than this ties none of them together.</summary>
    internal const int MostCommon = 200;

    /// <returns>Groups in the order of their first assertion, each in order.</returns>
    public static ImmutableArray<ImmutableArray<Statement>> Group(ImmutableArray<Statement> statements, Likeness likeness)
    {
        var groupOf = statements.Select(statement => new List<Statement> { statement }).ToArray();
        foreach (var (one, other, _) in Pairs(statements, likeness))
        {
            var first = groupOf[one];
            var second = groupOf[other];
            if (ReferenceEquals(first, second) || !Alike(first, second, likeness, statements[one].Figure is not null && statements[other].Figure is not null ? LeastOfCounts : LeastOfWords))
                continue;

            first.AddRange(second);
            foreach (var moved in second)
                groupOf[moved.Index] = first;
        }

        return [.. groupOf
            .Distinct()
            .Select(group => group.OrderBy(statement => statement.Index).ToImmutableArray())
            .OrderBy(group => group[0].Index)];
    }

    private static IEnumerable<(int One, int Other, double Likeness)> Pairs(ImmutableArray<Statement> statements, Likeness likeness)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var holders in Holders(statements))
        {
            for (var i = 0; i < holders.Count; i++)
            {
                for (var j = i + 1; j < holders.Count; j++)
                    seen.Add((holders[i], holders[j]));
            }
        }

        // However common its words, a passage meets the same passage: each copy the one before it.
        foreach (var copies in statements.GroupBy(statement => statement.Quote, StringComparer.Ordinal))
        {
            foreach (var (one, other) in copies.Zip(copies.Skip(1)))
                seen.Add((one.Index, other.Index));
        }

        return seen
            .Where(pair => statements[pair.Item1].Assertion.Factuality.Polarity == statements[pair.Item2].Assertion.Factuality.Polarity)
            .Select(pair => (One: pair.Item1, Other: pair.Item2, Likeness: likeness.Of(statements[pair.Item1], statements[pair.Item2])))
            .Where(pair => pair.Likeness >= Likeness.Same)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.One)
            .ThenBy(pair => pair.Other);
    }

    /// <summary>Places of the statements that tell a count of one role, and of those that share a word.</summary>
    private static List<List<int>> Holders(ImmutableArray<Statement> statements)
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (statement.Figure is { } figure)
                Add($"#{figure.Measure}", statement.Index);
            foreach (var word in statement.Words)
                Add(word, statement.Index);
        }

        return [.. byWord.Values.Where(holders => holders.Count <= MostCommon)];

        void Add(string key, int index)
        {
            if (!byWord.TryGetValue(key, out var holders))
                byWord[key] = holders = [];
            if (holders.Count <= MostCommon)
                holders.Add(index);
        }
    }

    /// <param name="least">The mean likeness across two groups below which they stay two.</param>
    private static bool Alike(List<Statement> first, List<Statement> second, Likeness likeness, double least)
    {
        double total = 0;
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (FigureLikeness.AreTwo(one, other))
                    return false;
                total += likeness.Of(one, other);
            }
        }

        return total / (first.Count * second.Count) >= least;
    }

    /// <summary>One count of many may be of other words and days than most: its number holds it.</summary>
    private const double LeastOfCounts = 0.3;
    private const double LeastOfWords = 0.5;
}
