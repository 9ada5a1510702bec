using System.Collections.Immutable;

namespace Stemma.Reconcile.Claims;

/// <summary>Sorts assertions into claims: the likest pairs first, and a group takes in another only if they are alike on the whole.</summary>
internal static class ClaimGrouper
{
    /// <summary>A word that stands in more assertions than this ties none together.</summary>
    internal const int MostCommon = 200;

    /// <returns>Groups in the order of their first assertion, each in order.</returns>
    public static ImmutableArray<ImmutableArray<Statement>> Group(ImmutableArray<Statement> statements, Likeness likeness)
    {
        var groupOf = statements.Select(statement => new List<Statement> { statement }).ToArray();
        foreach (var (one, other, _) in Pairs(statements, likeness))
        {
            var first = groupOf[one];
            var second = groupOf[other];
            if (ReferenceEquals(first, second) || !Alike(first, second, likeness))
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
        var byWord = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            foreach (var word in statement.Words)
            {
                if (!byWord.TryGetValue(word, out var holders))
                    byWord[word] = holders = [];
                holders.Add(statement.Index);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var holders in byWord.Values.Where(holders => holders.Count <= MostCommon))
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

    private static bool Alike(List<Statement> first, List<Statement> second, Likeness likeness)
    {
        double total = 0;
        foreach (var one in first)
        {
            foreach (var other in second)
                total += likeness.Of(one, other);
        }

        return total / (first.Count * second.Count) >= LeastOnTheWhole;
    }

    /// <summary>The mean likeness across two groups below which they stay two.</summary>
    private const double LeastOnTheWhole = 0.35;
}
