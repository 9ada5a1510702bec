using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Tests.Tell.Exports;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class SearchTests
{
    [Fact]
    public async Task A_word_is_found_in_every_report_with_where_it_stands()
    {
        await using var served = await Served.StoryAsync();
        var texts = InventedStory.Dossier().Reports.ToDictionary(told => told.Report.Id, told => told.Report.Text);

        var found = await served.JsonAsync("/api/v1/search?q=DUST");

        Assert.Equal(["r1", "r2", "r3"], found.GetProperty("items").EnumerateArray().Select(passage => passage.GetProperty("report").GetString()));
        Assert.All(found.GetProperty("items").EnumerateArray(), passage =>
        {
            var text = texts[passage.GetProperty("report").GetString()!];
            Assert.Equal(text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()], passage.GetProperty("quote").GetString());
            Assert.All(passage.GetProperty("hits").EnumerateArray(), hit =>
                Assert.Equal("dust", text[hit.GetProperty("start").GetInt32()..hit.GetProperty("end").GetInt32()]));
        });
    }

    [Fact]
    public void Fancy_letters_are_found_by_plain_ones_and_the_hit_is_where_they_stand()
    {
        const string fancy = "Before it: \U0001D400\U0001D401\U0001D402 stands.";

        var (found, total) = Find(fancy, "abc", 0, 10);

        Assert.Equal(1, total);
        var hit = Assert.Single(found[0].Hits);
        Assert.Equal("\U0001D400\U0001D401\U0001D402", hit.Of(fancy));
    }

    [Fact]
    public void All_words_must_stand_in_one_paragraph()
    {
        const string text = "A barge sank.\nA ferry sailed.\nThe ferry met the barge.";

        var (found, total) = Find(text, "barge ferry", 0, 10);

        Assert.Equal(1, total);
        Assert.Equal("The ferry met the barge.", found[0].Quote);
        Assert.Equal(2, found[0].Hits.Length);
    }

    [Fact]
    public void Of_a_long_paragraph_only_a_window_around_the_hit_is_quoted()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F6A2 ", 4000)) + "needle" + string.Concat(Enumerable.Repeat(" \U0001F6A2", 4000));

        var (found, _) = Find(text, "needle", 0, 10);

        Assert.True(found[0].Quote.Length <= PassageSearch.MaxQuoted + 2);
        Assert.Contains("needle", found[0].Quote, StringComparison.Ordinal);
        Assert.False(char.IsLowSurrogate(found[0].Quote[0]));
        Assert.False(char.IsHighSurrogate(found[0].Quote[^1]));
    }

    [Fact]
    public void A_page_counts_what_it_leaves_out()
    {
        var text = string.Join('\n', Enumerable.Repeat("one barge", 30));

        var (found, total) = Find(text, "barge", 20, 5);

        Assert.Equal((5, 30), (found.Length, total));
        Assert.Equal(200, found[0].Span.Start);
    }

    private static (System.Collections.Immutable.ImmutableArray<FoundPassage> Found, int Total) Find(string text, string question, int offset, int limit)
    {
        var report = InventedStory.Make("r1", "a.txt", null, null, text);
        var held = CollectionSnapshot.Of(StoryExports.Empty with { Reports = [new ToldReport(report, "A", [])] });
        return PassageSearch.Find(held, SearchTerms.Of(question)!, null, offset, limit, TestContext.Current.CancellationToken);
    }
}
