using System.Collections.Immutable;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>Different figures within one claim or beside it: one dispute for all pairs that go together in one way.</summary>
internal static class QuantityDispute
{
    /// <summary>Counts of one claim beyond this many are not set against each other.</summary>
    public const int MostCompared = 200;

    /// <summary>Empty when all figures are the same.</summary>
    /// <param name="inherited">Assertions that only pass on another's figure: shown, but no evidence against it.</param>
    public static IEnumerable<Dispute> In(ImmutableArray<Statement> claim, ImmutableArray<Inheritance> inherited)
    {
        var heirs = inherited.Where(heir => heir.From is not null).ToDictionary(heir => heir.Assertion, heir => heir.From!, StringComparer.Ordinal);
        var told = claim.Where(statement => statement.Count is not null).Take(MostCompared).ToList();
        var found = new SortedDictionary<Verdict, (SortedSet<int> Statements, SortedSet<string> Rules)>();
        for (var i = 0; i < told.Count; i++)
        {
            for (var j = i + 1; j < told.Count; j++)
            {
                if (Counted.RoleOf(told[i].Count!) != Counted.RoleOf(told[j].Count!) || Judge(told[i], told[j], heirs) is not { } verdict)
                    continue;
                if (!found.TryGetValue(verdict.Verdict, out var met))
                    found.Add(verdict.Verdict, met = ([], new SortedSet<string>(StringComparer.Ordinal)));
                met.Statements.Add(i);
                met.Statements.Add(j);
                met.Rules.Add(verdict.Rule);
            }
        }

        foreach (var (verdict, (statements, rules)) in found)
        {
            var met = statements.Select(index => told[index]).ToList();
            var shown = string.Join("; ", met.Select(statement => Shown(statement, heirs)).Distinct(StringComparer.Ordinal));
            yield return Of(verdict, met, met, $"{shown}: {string.Join("; ", rules)}");
        }
    }

    /// <summary>Counts of one role in one story that are of others, of a part of them, of another place or of another time; null when there is but one such count.</summary>
    /// <param name="claims">Each with the counts it tells of that role.</param>
    public static Dispute? Beside(IReadOnlyList<ImmutableArray<Statement>> claims)
    {
        var faces = claims.Select(claim => claim[0]).ToList();
        if (faces.Select(face => Interval.Of(face.Count!)).Distinct().Count() < 2)
            return null;
        var shown = string.Join("; ", faces.Select(face => $"{Quoted(face)} = {Interval.Of(face.Count!)}").Distinct(StringComparer.Ordinal));
        return Of(Verdict.DifferentScope, claims.SelectMany(claim => claim), faces, $"{shown}: counts of others, of a part, of another place or of another time");
    }

    /// <summary>What an assertion took over with a bound lost is not set against those it took it from.</summary>
    private static QuantityVerdict? Judge(Statement one, Statement other, Dictionary<string, string> heirs)
    {
        var verdict = QuantityVerdict.Of(one, other);
        return verdict is { Verdict: not Verdict.CompatibleBounds } && (IsHeir(one, other, heirs) || IsHeir(other, one, heirs)) ? null : verdict;
    }

    private static bool IsHeir(Statement heir, Statement of, Dictionary<string, string> heirs) =>
        heirs.TryGetValue(heir.Assertion.Id, out var from) && from == of.Assertion.Id;

    private static Dispute Of(Verdict verdict, IEnumerable<Statement> met, IEnumerable<Statement> valued, string because) => new(
        "", [], DisputeKind.Quantity, verdict,
        [.. met.OrderBy(statement => statement.Index).Select(statement => statement.Assertion.Id)],
        [.. valued.OrderBy(statement => statement.Index).Select(statement => new DisputedValue(statement.Assertion.Id, Words(statement)))],
        because);

    private static string Shown(Statement statement, Dictionary<string, string> heirs) =>
        $"{Quoted(statement)} = {Interval.Of(statement.Count!)}{(heirs.ContainsKey(statement.Assertion.Id) ? ", taken over" : "")}";

    private static string Quoted(Statement statement) => $"“{Words(statement)}”";

    private static string Words(Statement statement) => statement.Count!.Span.Of(statement.Extracted.Parsed.Report.Text).ReplaceLineEndings(" ");
}
