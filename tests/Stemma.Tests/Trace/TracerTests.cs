using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Extract;
using Stemma.Text;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Trace;

public sealed class TracerTests
{
    [Fact]
    public void A_credited_copy_hangs_from_whom_it_credits()
    {
        var story = Trace(Invented.Report("r1", "copy", credits: ["tolmethpost"]), Invented.Report("r2", "wire", "The Tolmeth Post", "www.tolmethpost.example"));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r2", "r1", Direction.Decided, DerivationKind.Verbatim), (derivation.From, derivation.To, derivation.Direction, derivation.Kind));
        Assert.Equal("credit", derivation.Evidence[0].Code);
        Assert.Empty(story.LostSources);
    }

    [Fact]
    public void A_copy_on_time_alone_stays_undecided()
    {
        var story = Trace(Invented.Report("r1", "wire", day: 6), Invented.Report("r2", "wire", day: 5));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r1", "r2", Direction.Undecided), (derivation.From, derivation.To, derivation.Direction));
        Assert.Contains(derivation.Evidence, e => e.Code == "publication-order");
    }

    [Fact]
    public void A_shortened_copy_published_later_is_not_decided_by_that()
    {
        var story = Trace(Invented.Report("r1", "copy", day: 6), Invented.Report("r2", "wire", day: 5));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(Direction.Undecided, derivation.Direction);
        Assert.Superset(new HashSet<string> { "containment", "publication-order" }, derivation.Evidence.Select(e => e.Code).ToHashSet());
    }

    [Fact]
    public void A_later_version_of_one_outlet_is_decided_by_the_order()
    {
        var story = Trace(Invented.Report("r1", "copy", "The Tolmeth Post", day: 6), Invented.Report("r2", "wire", "The Tolmeth Post", day: 5));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r2", "r1", Direction.Decided), (derivation.From, derivation.To, derivation.Direction));
    }

    [Fact]
    public void A_shortened_copy_that_was_published_earlier_stays_undecided()
    {
        var story = Trace(Invented.Report("r1", "copy", day: 4), Invented.Report("r2", "wire", day: 5));

        Assert.Equal(Direction.Undecided, Assert.Single(story.Derivations).Direction);
    }

    [Fact]
    public void A_rewording_is_found_with_what_it_lost()
    {
        var story = Trace(Invented.Report("r1", "wire"), Invented.Report("r2", "rewording"));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r1", "r2", Direction.Decided, DerivationKind.Paraphrase), (derivation.From, derivation.To, derivation.Direction, derivation.Kind));
        var changed = derivation.Passages.SelectMany(p => p.Changed).ToHashSet();
        Assert.Superset(new HashSet<string> { "attribution-lost", "bound-lost", "hedge-lost" }, changed);
    }

    [Theory]
    [InlineData("wire", "independent")]
    [InlineData("speech", "speech-elsewhere")]
    [InlineData("background", "background-elsewhere")]
    public void Reports_that_share_an_event_a_podium_or_stock_history_are_left_apart(string left, string right)
    {
        var story = Trace(Invented.Report("r1", left), Invented.Report("r2", right));

        Assert.Empty(story.Derivations);
    }

    [Fact]
    public void Two_reports_that_share_text_hang_from_the_stranger_that_one_of_them_credits()
    {
        var story = Trace(Invented.Report("r1", "wire"), Invented.Report("r2", "rewording", credits: ["www.far-courier.example"], day: 9));

        var lost = Assert.Single(story.LostSources);
        Assert.Equal("www.far-courier.example", lost.Name);
        Assert.Equal(["r1", "r2"], lost.Reports);
        Assert.Equal(Direction.Undecided, story.Derivations.Single(d => d.From == "L1" && d.To == "r1").Direction);
        Assert.Equal(Direction.Decided, story.Derivations.Single(d => d.From == "L1" && d.To == "r2").Direction);
        Assert.Equal(Direction.Undecided, story.Derivations.Single(d => d.From == "r1").Direction);
    }

    [Fact]
    public void One_stranger_under_two_spellings_is_one_lost_source()
    {
        var story = Trace(
            Invented.Report("r1", "wire", credits: ["The Far Courier"]),
            Invented.Report("r2", "rewording", credits: ["https://www.farcourier.example/news/7"]));

        Assert.Equal(["r1", "r2"], Assert.Single(story.LostSources).Reports);
    }

    [Fact]
    public void Each_with_details_of_its_own_within_shared_text_hangs_from_an_unnamed_source()
    {
        var story = Trace(Invented.Report("r1", "own-details-left"), Invented.Report("r2", "own-details-right"));

        var lost = Assert.Single(story.LostSources);
        Assert.Null(lost.Name);
        Assert.Equal(["r1", "r2"], lost.Reports);
    }

    [Fact]
    public void A_wire_that_names_itself_has_no_lost_source()
    {
        var story = Trace(Invented.Report("r1", "wire", "Farwire News Agency", credits: ["Farwire"]));

        Assert.Empty(story.LostSources);
        Assert.Empty(story.Derivations);
    }

    [Theory]
    [InlineData(CreditKind.Text, 1)]
    [InlineData(CreditKind.Picture, 0)]
    [InlineData(CreditKind.Reporter, 0)]
    public void Only_a_credit_for_the_text_tells_of_a_source(CreditKind kind, int sources)
    {
        var given = Invented.Report("r1", "independent", credits: ["The Far Courier"]);
        var report = given.Parsed.Report;
        var credited = given with { Parsed = given.Parsed with { Report = report with { Credits = [report.Credits[0] with { Kind = kind }] } } };

        Assert.Equal(sources, Trace(credited).LostSources.Length);
    }

    [Fact]
    public void Circular_credits_decide_nothing_and_lose_nothing()
    {
        var story = Trace(
            Invented.Report("r1", "wire", "Tolmeth Post", credits: ["Canal Times"]),
            Invented.Report("r2", "copy", "Canal Times", credits: ["Tolmeth Post"]));

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(Direction.Undecided, derivation.Direction);
        Assert.Equal(2, derivation.Evidence.Count(e => e.Code == "credit"));
    }

    [Fact]
    public void A_thousand_same_reports_are_each_tied_and_the_ties_stay_few()
    {
        const int Count = 1000;
        var story = Tracer.Trace([.. Enumerable.Range(1, Count).Select(i => Invented.Report($"r{i}", "copy"))]);

        Assert.Equal(Count - 1, story.Derivations.Select(d => d.To).Distinct().Count());
        Assert.True(story.Derivations.Length < Count + (Candidates.MaxSameReports * Candidates.MaxSameReports));
    }

    [Fact]
    public void A_paragraph_that_hundreds_share_ties_none_of_them()
    {
        const string Boilerplate = "Readers who wish to support our work may send a cheque to the office in Mill Lane, where a receipt and a calendar will be handed out to everybody who asks for one.";
        var reports = Enumerable.Range(1, 2 * PrintIndex.MaxHolders)
            .Select(i => Invented.Report($"r{i}", string.Join(' ', Enumerable.Range(0, 60).Select(k => $"word{i}x{k}")) + ".\n" + Boilerplate));

        Assert.Empty(Tracer.Trace([.. reports]).Derivations);
    }

    [Fact]
    public void A_paragraph_that_two_share_ties_them()
    {
        const string Paragraph = "Readers who wish to support our work may send a cheque to the office in Mill Lane, where a receipt and a calendar will be handed out to everybody who asks for one.";
        var story = Trace(Invented.Report("r1", "Frost spoiled the plums.\n" + Paragraph), Invented.Report("r2", "Hail broke the panes.\n" + Paragraph));

        Assert.Single(story.Derivations);
    }

    [Fact]
    public void Only_so_many_credits_of_one_report_are_followed()
    {
        var credits = Enumerable.Range(1, 2 * CreditBook.MaxCredits).Select(i => $"Stranger {i}").ToArray();

        Assert.Equal(CreditBook.MaxCredits, Trace(Invented.Report("r1", "wire", credits: credits)).LostSources.Length);
    }

    [Fact]
    public void Neither_the_order_of_the_reports_nor_the_threads_change_anything()
    {
        ImmutableArray<ExtractedReport> reports =
        [
            .. "wire copy rewording independent speech speech-elsewhere own-details-left own-details-right wire copy background".Split(' ')
                .Select((text, i) => Invented.Report($"r{i + 1}", text, $"Outlet {i}", credits: i % 3 == 1 ? [$"Outlet {i / 2}", "Stranger"] : null, day: 1 + (i * 7 % 5))),
        ];

        var expected = JsonSerializer.Serialize(Tracer.Trace(reports, new TraceOptions { Threads = 1 }));
        Assert.Equal(expected, JsonSerializer.Serialize(Tracer.Trace([.. reports.Reverse()])));
        Assert.Equal(expected, JsonSerializer.Serialize(Tracer.Trace([.. reports.OrderBy(r => r.Parsed.Report.Id, StringComparer.Ordinal)])));
    }

    [Fact]
    public void Every_span_lies_in_its_report()
    {
        ImmutableArray<ExtractedReport> reports = [Invented.Report("r1", "wire"), Invented.Report("r2", "rewording"), Invented.Report("r3", "own-details-left"), Invented.Report("r4", "")];
        var texts = reports.ToDictionary(r => r.Parsed.Report.Id, r => r.Parsed.Report.Text);
        var story = Tracer.Trace(reports);

        Assert.NotEmpty(story.Derivations);
        Assert.All(story.Derivations.SelectMany(d => d.Passages.Select(p => (d, p))), x =>
        {
            Assert.InRange(x.p.From.End, x.p.From.Start + 1, texts[x.d.From].Length);
            Assert.InRange(x.p.To.End, x.p.To.Start + 1, texts[x.d.To].Length);
        });
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.5, 1)]
    [InlineData(0.5, 0)]
    public void Options_out_of_range_are_refused(double confidence, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tracer.Trace([], new TraceOptions { MinimumConfidence = confidence, Threads = threads }));

    private static TracedStory Trace(params ExtractedReport[] reports) => Tracer.Trace([.. reports]);
}
