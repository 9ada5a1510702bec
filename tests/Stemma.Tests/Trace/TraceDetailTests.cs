using System.Collections.Immutable;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Trace;

public sealed class TraceDetailTests
{
    [Fact]
    public void Reports_that_have_little_in_common_are_of_two_stories()
    {
        var story = Tracer.Trace([Invented.Report("r1", "wire"), Invented.Report("r2", "rewording"), Invented.Report("r3", "background")]);

        Assert.Equal([["r1", "r2"], ["r3"]], story.Stories.Select(one => one.Reports.AsEnumerable()));
    }

    [Fact]
    public void A_fingerprint_lists_only_so_many_of_its_holders()
    {
        var index = new PrintIndex();
        for (var report = 0; report < 2 * PrintIndex.MaxHolders; report++)
            index.Add([7, 9], report);

        var listed = new List<int>();
        foreach (var holder in index.Of(7))
            listed.Add(holder);

        Assert.Equal(2 * PrintIndex.MaxHolders, index.Holders(7));
        Assert.Equal(Enumerable.Range(0, PrintIndex.MaxHolders).Reverse(), listed);
        Assert.Equal(0, index.Holders(8));
    }

    [Fact]
    public void Two_reports_that_share_eight_words_in_a_row_share_a_fingerprint()
    {
        const string Shared = "the old lamp fell from the third window";
        var vocabulary = new Vocabulary();
        var one = Fingerprints.Of(WitnessReader.Read(Invented.Report("r1", $"Nobody saw it when {Shared} of our house last spring."), 0, vocabulary));
        var other = Fingerprints.Of(WitnessReader.Read(Invented.Report("r2", $"Yesterday evening {Shared} and broke a cart."), 1, vocabulary));

        Assert.NotEmpty(one.Runs.Intersect(other.Runs));
    }

    [Fact]
    public void A_plain_label_made_a_loaded_one_is_a_change()
    {
        const string Plain = "Rebels held the granary through the night and burned its ledgers before the bridge was shelled at dawn.\nTwo carts of flour were thrown into the canal by the garrison.";
        var story = Tracer.Trace([Invented.Report("r1", Plain), Invented.Report("r2", Plain.Replace("Rebels", "Terrorists", StringComparison.Ordinal))]);

        Assert.Contains("label-loaded", Assert.Single(story.Derivations).Passages.SelectMany(passage => passage.Changed));
    }

    [Theory]
    [InlineData(" on the Sellick bank", true)]
    [InlineData(" before everybody", false)]
    public void A_name_that_was_not_there_is_a_detail_added(string added, bool isDetail)
    {
        var copy = Invented.Text("copy").Replace("coming to look", "coming to look" + added, StringComparison.Ordinal);
        var story = Tracer.Trace([Invented.Report("r1", "wire", "The Tolmeth Post", day: 5), Invented.Report("r2", copy, "The Tolmeth Post", day: 6)]);

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(Direction.Decided, derivation.Direction);
        Assert.Equal(isDetail, derivation.Passages.SelectMany(passage => passage.Changed).Contains("detail-added"));
    }

    [Fact]
    public void Sidecars_that_contradict_the_credits_decide_nothing_against_them()
    {
        var story = Tracer.Trace(
        [
            Invented.Report("r1", "wire", "The Tolmeth Post", "www.tolmethpost.example", day: 9),
            Invented.Report("r2", "copy", "The Velm Herald", credits: ["tolmethpost"], day: 2),
        ]);

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r1", "r2", Direction.Decided), (derivation.From, derivation.To, derivation.Direction));
        Assert.Contains(derivation.Evidence, piece => piece.Code == "publication-order");
    }

    [Fact]
    public void A_report_that_quotes_another_whole_is_tied_to_it_and_to_no_third()
    {
        var whole = Invented.Text("wire");
        var story = Tracer.Trace([Invented.Report("r1", "wire"), Invented.Report("r2", Invented.Text("background") + "\n" + whole), Invented.Report("r3", "speech")]);

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(("r1", "r2"), (derivation.From, derivation.To));
    }

    [Fact]
    public void A_copy_dated_before_what_it_copies_stays_undecided_and_says_so()
    {
        var story = Tracer.Trace([Invented.Report("r1", "wire", day: 9), Invented.Report("r2", "copy", day: 2)]);

        var derivation = Assert.Single(story.Derivations);
        Assert.Equal(Direction.Undecided, derivation.Direction);
        Assert.Contains(derivation.Evidence, piece => piece.Code == "publication-order");
    }
}
