using System.Collections.Immutable;

namespace Stemma.Reconcile.Disputes;

/// <summary>Values of which only one can hold, and several are told: one dispute for all pairs that go together in one way.</summary>
internal static class ValueDispute
{
    /// <summary>Values beyond this many are not set against each other.</summary>
    public const int MostCompared = 200;

    /// <param name="judge">How two values go together; null when both may hold.</param>
    /// <param name="because">Why, for each verdict, without the values.</param>
    public static IEnumerable<Dispute> Of(
        DisputeKind kind, IReadOnlyList<ToldValue> told, Func<ToldValue, ToldValue, Verdict?> judge, Func<Verdict, string> because)
    {
        var found = new SortedDictionary<Verdict, SortedSet<int>>();
        for (var i = 0; i < Math.Min(told.Count, MostCompared); i++)
        {
            for (var j = i + 1; j < Math.Min(told.Count, MostCompared); j++)
            {
                if (!told[i].IsApartFrom(told[j]) || judge(told[i], told[j]) is not { } verdict)
                    continue;
                if (!found.TryGetValue(verdict, out var met))
                    found.Add(verdict, met = []);
                met.Add(i);
                met.Add(j);
            }
        }

        foreach (var (verdict, places) in found)
        {
            var met = places.Select(place => told[place]).DistinctBy(value => value.Statement.Index).OrderBy(value => value.Statement.Index).ToImmutableArray();
            yield return new Dispute(
                "", [], kind, verdict,
                [.. met.Select(value => value.Statement.Assertion.Id)],
                [.. met.Select(value => new DisputedValue(value.Statement.Assertion.Id, value.Words))],
                $"{string.Join("; ", met.Select(value => $"“{value.Words}”").Distinct(StringComparer.Ordinal))}: {because(verdict)}");
        }
    }
}
