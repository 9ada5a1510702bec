using System.Collections.Immutable;
using System.Text;
using Stemma.Cli;
using Stemma.Cli.Terminal;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class StoryViewTests
{
    private const string Hostile = "\u001b[2J[red]boats\u202e sank[/]";

    private static readonly Report[] Reports =
    [
        Report("r1", "At least ten boats sank at the old quay of Sellick when the storm came in from the north on Sunday night. The pier is closed."),
        Report("r2", "At least 25 boats sank. " + Hostile) with
        {
            Published = Publication.Unknown with
            {
                Basis = PublicationBasis.Text,
                Candidates = [new(new(2041, 3, 4), PublicationBasis.Text, "03/04/2041"), new(new(2041, 4, 3), PublicationBasis.Text, "03/04/2041")],
            },
        },
    ];

    [Fact]
    public void Shows_claims_disputes_lost_sources_skips_and_places_in_that_order() =>
        Assert.Equal(Expected("story.txt"), View(Story(claims: 2), Surroundings.DefaultWidth, terminal: false));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var lines = View(Story(claims: 30), width, terminal: false).Split('\n');

        Assert.All(lines, line => Assert.True(TerminalText.Columns(line) <= width, line));
        Assert.Contains(lines, line => TerminalText.Columns(line) == width);
    }

    [Fact]
    public void Counts_the_claims_it_does_not_show()
    {
        var view = View(Story(claims: StoryView.MaxEntries + 3), Surroundings.DefaultWidth, terminal: false);

        Assert.Contains("3 further claims in the dossier", view, StringComparison.Ordinal);
        Assert.DoesNotContain($"\n {StoryView.MaxEntries + 1} “", view, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hostile_report_sends_nothing_to_the_terminal_that_it_would_obey(bool terminal)
    {
        var view = View(Story(claims: 2), Surroundings.DefaultWidth, terminal);

        Assert.Contains("␛[2J[red]boats⟨U+202E⟩ sank[/]", view, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", view, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', view);
        if (!terminal)
            Assert.DoesNotContain('\u001b', view);
    }

    [Fact]
    public void Style_reaches_a_terminal_only_when_colour_is_wanted()
    {
        Assert.Contains('\u001b', View(Story(claims: 1), Surroundings.DefaultWidth, terminal: true, colour: true));
        Assert.DoesNotContain('\u001b', View(Story(claims: 1), Surroundings.DefaultWidth, terminal: true, colour: false));
    }

    private static string View(
        Dossier story, int width, bool terminal, bool colour = true)
    {
        using var output = new MemoryStream();
        using var text = Surroundings.TextOver(output);
        var surroundings = new Surroundings
        {
            Output = output,
            Text = text,
            Error = TextWriter.Null,
            Width = width,
            OutputIsTerminal = terminal,
            Colour = colour,
        };
        new StoryView(story, ["stemma-dossier.html"]).Write(surroundings);
        text.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Dossier Story(int claims)
    {
        var first = Assertion("r1.a1", 0, Reports[0].Text.IndexOf('.', StringComparison.Ordinal));
        var second = Assertion("r2.a1", 0, "At least 25 boats sank".Length);
        var third = Assertion("r2.a2", Reports[1].Text.Length - Hostile.Length, Reports[1].Text.Length);
        var linked = new LinkedStory([Extracted(0, first), Extracted(1, second, third)], [], [], []);
        var origin = new Origin("o1", null, "the harbour office", OriginKind.Organisation, ["r1.a1"], []);
        var disputed = new Claim(
            "c1", ["r1.a1", "r2.a1"], "r1.a1", 2, 2, [origin], 1, [], ClaimStatus.Disputed, 4, new Estimate("sunk", 25, 10, null, "ucdp"));
        var single = new Claim(
            "c2", ["r2.a2"], "r2.a2", 1, 1, [origin], 1, [], ClaimStatus.SingleOrigin, 3, null);
        var dispute = new Dispute(
            "d1", ["c1"], DisputeKind.Quantity, Verdict.CompatibleBounds, ["r1.a1", "r2.a1"],
            [new("r1.a1", "At least ten"), new("r2.a1", "At least 25")], "[10, ∞) and [25, ∞)");
        var lost = new LostSource("L1", "the Sellick Log", [new Evidence("common-credit", "2 credits", null, null)], ["r1", "r2"]);
        return Teller.Tell(
            linked,
            new TracedStory([], [lost], []),
            new ReconciledStory([disputed, .. Enumerable.Repeat(single, claims - 1)], [dispute], [], []),
            [new("in/\u001bempty.txt", SkipReason.Empty, SkipReason.Empty.Advice)]);
    }

    private static Report Report(string id, string text) => new()
    {
        Id = id,
        Uri = id + ".txt",
        Sha256 = "",
        Outlet = Outlet.Unknown,
        Text = text,
    };

    private static ExtractedReport Extracted(int index, params ImmutableArray<Assertion> assertions) =>
        new(new ParsedReport(Reports[index], [], []), assertions);

    private static Assertion Assertion(string id, int start, int end) => new()
    {
        Id = id,
        Report = id[..2],
        Span = new TextSpan(start, end),
        Sentence = 0,
        Head = 0,
        Manner = Manner.None,
        Factuality = new Factuality(Polarity.Positive, Certainty.Certain, EventTense.Past),
    };

    private static string Expected(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cli", "Cases", name));
}
