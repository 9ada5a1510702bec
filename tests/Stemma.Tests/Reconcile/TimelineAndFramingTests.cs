using Stemma.Extract;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Reconcile;

public sealed class TimelineAndFramingTests
{
    [Theory]
    [InlineData("on 2 May 2031", "2031-05-02", "day")]
    [InlineData("in May 2031", "2031-05", "month")]
    [InlineData("in 2029", "2029", "year")]
    [InlineData("overnight", "2031-05-06/2031-05-07", "day-part")]
    [InlineData("last week", "2031-04-28/2031-05-04", "week")]
    [InlineData("recently", "recently", "vague")]
    public void A_time_is_written_as_edtf_or_in_the_reports_own_words(string words, string written, string precision)
    {
        var entry = Assert.Single(Told.Of(Sailed("r1", "tugs", words, "2031-05-07")).Timeline);

        Assert.Equal(("c1", written, precision), (entry.Claim, entry.Time, entry.Precision));
    }

    [Fact]
    public void Without_a_publication_day_the_words_stand_as_they_are()
    {
        var entry = Assert.Single(Told.Of(Sailed("r1", "tugs", "on Sunday", null)).Timeline);

        Assert.Equal(("on Sunday", "relative", "none"), (entry.Time, entry.Precision, entry.Basis));
    }

    [Fact]
    public void Claims_go_by_day_and_those_without_one_come_last()
    {
        var story = Told.Of(
            Sailed("r1", "tugs", "recently", "2031-05-07"),
            Sailed("r2", "whales", "yesterday", "2031-05-07"),
            Sailed("r3", "comets", "in 2029", "2031-05-07"));

        Assert.Equal(["2029", "2031-05-06", "recently"], story.Timeline.Select(entry => entry.Time));
    }

    [Fact]
    public void A_claim_stands_at_the_narrowest_time_told_of_it()
    {
        var story = Told.Of(Sailed("r1", "tugs", "this month", "2031-05-07"), Sailed("r2", "tugs", "yesterday", "2031-05-07"));

        Assert.Single(story.Claims);
        Assert.Equal("2031-05-06", Assert.Single(story.Timeline).Time);
    }

    [Theory]
    [InlineData("rebels", "rebel", false)]
    [InlineData("terrorists", "terrorist", true)]
    [InlineData("insurgents", "insurgent", false)]
    [InlineData("mercenaries:mercenary", "mercenary", true)]
    public void A_label_is_plain_or_takes_sides(string noun, string label, bool loaded)
    {
        var words = noun.Split(':')[0];
        var lemma = noun.Contains(':', StringComparison.Ordinal) ? ":" + label : "";
        var report = new GivenReport("r1", $"The {words}/ns{lemma} sank/v:sink barges/ns.")
            .Says("sank barges").Tells(PloverCode.Assault, "sink", agents: [$"The {words}"]);

        var framing = Assert.Single(Told.Of(report).Framing);

        Assert.Equal(("actor1", "r1", label, loaded), (framing.Actor, framing.Report, framing.Label, framing.Loaded));
        Assert.Equal([report.At(words)], framing.Mentions);
    }

    [Fact]
    public void A_label_before_a_name_is_given_to_the_name_and_no_other_word_is()
    {
        var report = new GivenReport("r1", "The brutal/a [O:Sellick Watch] sank/v:sink rebel/n barges/ns.");

        var framing = Assert.Single(Told.Of(report).Framing);

        Assert.Equal(("brutal", true), (framing.Label, framing.Loaded));
    }

    [Fact]
    public void Each_report_has_labels_of_its_own()
    {
        var framing = Told.Of(
            new GivenReport("r1", "The brutal/a [O:Sellick Watch] met/v:meet.\nThe brutal/a [O:Sellick Watch] met/v:meet."),
            new GivenReport("r2", "The heroic/a [O:Sellick Watch] met/v:meet.")).Framing;

        Assert.Equal([("r1", "brutal", 2), ("r2", "heroic", 1)], framing.Select(framed => (framed.Report, framed.Label, framed.Mentions.Length)));
    }

    private static GivenReport Sailed(string id, string who, string when, string? day) =>
        new GivenReport(id, $"{who}/ns left/v:leave {who}-side/a anchorages/ns {when}.", day)
            .Says($"{who} left {who}-side anchorages")
            .Tells(PloverCode.Retreat, "leave", time: when);
}
