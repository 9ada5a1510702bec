using System.Collections.Immutable;
using System.Globalization;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Reconcile.Claims;
using Stemma.Reconcile.Disputes;
using Stemma.Tell;
using Stemma.Tests.Given;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Reconcile;

/// <summary>The tables a claim is judged by, row by row.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Intervals => Rows("intervals.tsv", 11);

    public static TheoryData<string> Grades => Rows("grades.tsv", 6);

    public static TheoryData<string> Estimates => Rows("estimates.tsv", 5);

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Two_figures_allow_each_other_when_some_number_satisfies_both(string row)
    {
        var cells = row.Split('\t');
        var (one, other) = (IntervalOf(cells[..4]), IntervalOf(cells[5..9]));

        Assert.Equal((cells[4], cells[9]), (one.ToString(), other.ToString()));
        Assert.Equal(cells[10] == "yes", one.Allows(other));
        Assert.Equal(cells[10] == "yes", other.Allows(one));
    }

    [Theory]
    [MemberData(nameof(Grades))]
    public void A_claim_is_graded_by_its_origins_its_hedges_and_its_disputes(string row)
    {
        var cells = row.Split('\t');
        ImmutableArray<Origin> origins =
            [.. cells[0].Split(',').Select(kind => new Origin("", null, "", One<OriginKind>(kind), [], []))];
        var claim = Told.Statements(new GivenReport("r1", "The tugs/ns burned/v:burn.")
            .Says("The tugs burned").With(certainty: One<Certainty>(cells[1]), tense: One<EventTense>(cells[2])));
        Verdict[] verdicts = cells[3] == "-" ? [] : [.. cells[3].Split(',').Select(One<Verdict>)];

        Assert.Equal(cells[4], Code.Of(Grading.StatusOf(origins, verdicts.Length > 0)));
        Assert.Equal(int.Parse(cells[5], CultureInfo.InvariantCulture), Grading.CredibilityOf(origins, claim, verdicts));
    }

    [Fact]
    public void No_row_of_the_table_confirms_on_fewer_than_two_origins() =>
        Assert.DoesNotContain(
            CaseFile.Rows("Reconcile", "grades.tsv", 6),
            cells => cells[5] == "1" && cells[0].Split(',').Count(kind => kind is not ("own-reporting" or "unspecified")) < 2);

    [Theory]
    [MemberData(nameof(Estimates))]
    public void An_estimate_has_a_best_a_low_and_a_high(string row)
    {
        var cells = row.Split('\t');
        var reports = cells[0].Split(' ').Select(told => told.Split('@', ':')).GroupBy(told => told[0]).Select(FiguresOf).ToArray();

        var estimate = EstimateMaker.Of(Told.Statements(reports));

        Assert.Equal(new Estimate("killed", Number(cells[1]), Number(cells[2]), Number(cells[3]), "ucdp") { Conservative = Number(cells[4]) }, estimate);
    }

    [Fact]
    public void Without_a_figure_there_is_no_estimate() =>
        Assert.Null(EstimateMaker.Of(Told.Statements(new GivenReport("r1", "The tugs/ns burned/v:burn.").Says("The tugs burned"))));

    private static GivenReport FiguresOf(IGrouping<string, string[]> told)
    {
        var day = told.First()[1];
        var report = new GivenReport(
            told.Key, string.Join('\n', told.Select((_, index) => $"Toll/n {index} stood/v:stand.")), day == "-" ? null : day);
        foreach (var (index, cells) in told.Index())
            report.Says($"Toll {index} stood").Counts($"{index}", "killed", "sailor", Number(cells[3]), Number(cells[4]), Number(cells[5]), cells[2]);
        return report;
    }

    private static Interval IntervalOf(string[] cells) => Interval.Of(
        new Quantity("killed", "sailor", Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[0], new TextSpan(0, 1)));

    private static decimal? Number(string cell) => cell == "-" ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static T One<T>(string code)
        where T : struct, Enum => Enum.Parse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static TheoryData<string> Rows(string name, int columns) =>
        [.. CaseFile.Rows("Reconcile", name, columns).Select(cells => string.Join('\t', cells))];
}
