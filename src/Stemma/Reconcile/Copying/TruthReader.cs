using System.Collections.Immutable;
using Stemma.Reconcile.Claims;
using Stemma.Reconcile.Disputes;

namespace Stemma.Reconcile.Copying;

/// <summary>Asks <see cref="AccuCopy"/> about the counts of a story, each report a source and each claim with a count an object.</summary>
internal static class TruthReader
{
    /// <summary>Reports beyond this many are not asked: the dependence of every two is weighed.</summary>
    public const int MostReports = 400;

    private const double Likely = 0.5;

    public static TruthOpinion Read(ImmutableArray<(string Claim, ImmutableArray<Statement> Statements)> claims)
    {
        var asked = claims.SelectMany(claim => claim.Statements).Select(statement => statement.ReportIndex).Distinct().Order().Take(MostReports).ToHashSet();
        var objects = claims
            .Select(claim => (claim.Claim, Told: claim.Statements.Where(statement => statement.Figure is not null && asked.Contains(statement.ReportIndex)).GroupBy(statement => statement.ReportIndex).Select(group => group.First()).ToList()))
            .Where(entry => entry.Told.Count > 1)
            .ToList();
        var reports = objects.SelectMany(entry => entry.Told).Select(statement => statement.ReportIndex).Distinct().Order().ToList();
        if (reports.Count == 0)
            return TruthOpinion.None;

        var names = objects.ConvertAll(entry => entry.Told.Select(statement => Interval.Of(statement.Figure!)).Distinct().ToList());
        var values = objects.Select((entry, o) => ValuesOf(entry.Told, names[o], reports)).ToList();
        var vote = new AccuCopy(values, reports.Count);
        vote.Run();
        var ids = objects.SelectMany(entry => entry.Told).DistinctBy(statement => statement.ReportIndex).ToDictionary(statement => statement.ReportIndex, statement => statement.Assertion.Report);
        return new TruthOpinion(
            [.. objects.SelectMany((entry, o) => names[o]
                .Select((name, value) => new TruthOpinion.Value(
                    entry.Claim, name.ToString(), Math.Round(vote.Probabilities[o][value], 3), [.. reports.Where((_, source) => values[o][source] == value).Select(report => ids[report])]))
                .OrderByDescending(value => value.Probability).ThenBy(value => value.Text, StringComparer.Ordinal))],
            [.. Pairs(reports.Count)
                .Select(pair => new TruthOpinion.Pair(ids[reports[pair.One]], ids[reports[pair.Other]], Math.Round(vote.Dependence(pair.One, pair.Other), 3)))
                .Where(pair => pair.Probability > Likely)
                .OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)]);
    }

    private static int[] ValuesOf(List<Statement> told, List<Interval> names, List<int> reports) =>
        [.. reports.Select(report => told.Find(statement => statement.ReportIndex == report) is { } statement ? names.IndexOf(Interval.Of(statement.Figure!)) : -1)];

    private static IEnumerable<(int One, int Other)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(one + 1, count - one - 1).Select(other => (one, other)));
}
