using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stemma.Reconcile;
using Stemma.Trace;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Stemma.Tests.Page;

/// <summary>What an analyst comes for, done by hand as they would, on the samples and on a story of two hundred reports.</summary>
[Collection(WithBrowser.Name)]
public sealed partial class AnalystTests(Browser browser)
{
    public static TheoryData<string> Stories => ["samples", "large"];

    [Theory, MemberData(nameof(Stories))]
    public async Task Finds_that_three_outlets_are_one_origin(string story)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit[".claim-row"].Filter(new LocatorFilterOptions { HasTextRegex = OneOriginOfMany }).First.ClickAsync();

        var counted = Visit.Numbers(await visit[".claim-detail .tally"].InnerTextAsync());
        Assert.True(counted[0] >= 3);
        Assert.Equal(1, counted[1]);
        await Expect(visit[".origin-tree"]).ToHaveCountAsync(1);
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Reads_the_sentence_behind_a_figure_in_one_click(string story)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));
        await visit[".claim-row"].Filter(new LocatorFilterOptions { Has = visit.Page.Locator(".figure") }).First.ClickAsync();
        var quoted = visit[".claim-detail .assertion a.plain"].First;
        var words = await quoted.InnerTextAsync();

        await quoted.ClickAsync();

        await Expect(visit[".asked"].First).ToBeInViewportAsync();
        Assert.Equal(words.Trim('“', '”'), string.Concat(await visit[".asked"].AllInnerTextsAsync()));
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Sees_why_two_figures_do_not_agree(string story)
    {
        var dossier = WrittenPages.Named(story);
        var dispute = dossier.Disputes.First(d => d.Kind == DisputeKind.Quantity && d.Verdict is Verdict.Contradiction or Verdict.Undecided);
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit.GoAsync($"#/claims/{dispute.Claims[0]}");

        var verdict = dispute.Verdict.ToString().ToLowerInvariant();
        var card = visit[".dispute"].Filter(new LocatorFilterOptions { Has = visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = $"quantity: {verdict}" }) }).First;
        await Expect(card.Locator(".because")).ToContainTextAsync(dispute.Because[..Math.Min(60, dispute.Because.Length)]);
        Assert.True(await card.Locator("svg.bar").CountAsync() >= 2);
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Sees_whom_a_report_took_its_text_from_and_how_that_is_known(string story)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));
        await visit.GoAsync("#/stemma");

        await visit["svg a.edge"].First.FocusAsync();

        await Expect(visit[".evidence-panel .evidence ul li"].First).ToHaveTextAsync(Piece);
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Compares_a_copy_with_what_it_was_taken_from_and_sees_what_changed(string story)
    {
        var tie = WrittenPages.Named(story).Derivations.First(d => d.Passages.Any(p => p.Kind == DerivationKind.Paraphrase && p.Changed.Length > 0));
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit.GoAsync($"#/compare/{tie.From}~{tie.To}");

        Assert.True(await visit[".sides .changed, .sides .lost, .sides .added"].CountAsync() > 0);
        var named = string.Join(' ', await visit[".sides .margin .change"].AllInnerTextsAsync());
        Assert.All(tie.Passages.SelectMany(p => p.Changed).Distinct(), change => Assert.Contains(change.Replace('-', ' '), named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("samples", "MARKET", "market")]
    [InlineData("large", "boiler", "boiler")]
    public async Task Finds_every_passage_that_holds_a_word(string story, string typed, string word)
    {
        var there = WrittenPages.Named(story).Reports.Sum(r => Regex.Count(r.Report.Text, word, RegexOptions.IgnoreCase));
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit["header input[type=search]"].FillAsync(typed);

        Assert.Equal(there, Visit.Numbers(await visit["main .page > .note"].InnerTextAsync())[0]);
        await visit[".found a.plain"].First.ClickAsync();
        await Expect(visit[".asked"].First).ToHaveTextAsync(new Regex("^" + word + "$", RegexOptions.IgnoreCase));
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Narrows_the_claims_and_sends_what_is_seen_as_a_link(string story)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));
        await visit["select"].First.SelectOptionAsync("disputed");
        var disputed = WrittenPages.Named(story).Claims.Count(c => c.Status == ClaimStatus.Disputed);
        await Expect(visit[".list > .note"]).ToContainTextAsync($"{disputed} of ");
        await visit[".claim-row"].Nth(1).ClickAsync();
        var seen = (await visit[".claim-row"].AllInnerTextsAsync(), await visit[".claim-detail blockquote"].InnerTextAsync());

        await using var other = await browser.OpenAsync(visit.Page.Url);

        Assert.Equal(seen.Item1, await other[".claim-row"].AllInnerTextsAsync());
        Assert.Equal(seen.Item2, await other[".claim-detail blockquote"].InnerTextAsync());
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Sees_every_name_of_somebody_and_where_it_stands(string story)
    {
        var actor = WrittenPages.Named(story).Actors.First(a => a.Mentions.Select(m => m.Text).Distinct().Count() > 1);
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit.GoAsync($"#/actors/{actor.Id}");

        await Expect(visit[".names > li"]).ToHaveCountAsync(actor.Mentions.Select(m => m.Text).Distinct().Count());
        var name = await visit[".names > li > .said"].Last.InnerTextAsync();
        await visit[".names > li"].Last.Locator("a.siglum").First.ClickAsync();
        await Expect(visit[".asked"].First).ToBeInViewportAsync();
        Assert.Equal(name, string.Concat(await visit[".asked"].AllInnerTextsAsync()));
    }

    [Fact]
    public async Task Sees_what_was_left_out_and_why()
    {
        var dossier = WrittenPages.Samples;
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"));

        await visit[".counts a"].ClickAsync();
        await Expect(visit[".about dt .note"].First).ToHaveTextAsync(dossier.Skipped[0].Reason.Code.Replace('-', ' '));

        await visit.GoAsync($"#/reports/{dossier.Reports[0].Report.Id}");
        await visit[".removed summary"].First.ClickAsync();
        await Expect(visit[".removed dd"].First).ToHaveTextAsync(dossier.Reports[0].Report.Removed[0].Text);
    }

    [Fact]
    public async Task Sees_who_takes_sides_by_the_words_they_choose()
    {
        var loaded = WrittenPages.Samples.Framing.First(f => f.Loaded);
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"));

        await visit.GoAsync($"#/actors/{loaded.Actor}");

        await Expect(visit["td .loaded"].Filter(new LocatorFilterOptions { HasText = loaded.Label }).First).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Stories))]
    public async Task Sees_when_it_happened_as_precisely_as_it_is_told(string story)
    {
        var told = WrittenPages.Named(story).Timeline.First(t => t.Precision is "day" or "day-part");
        await using var visit = await browser.OpenAsync(WrittenPages.Address(story));

        await visit.GoAsync("#/timeline");

        await Expect(visit[".timeline .when"].Filter(new LocatorFilterOptions { HasText = told.Time }).First).ToContainTextAsync(told.Precision.Replace('-', ' '));
    }

    [GeneratedRegex(@"\b1 origin of ([3-9]|\d\d+) reports")]
    private static partial Regex OneOriginOfMany { get; }

    [GeneratedRegex("^[a-z ]+: .")]
    private static partial Regex Piece { get; }
}
