using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Tell;
using Stemma.Tell.Page;
using Xunit;

namespace Stemma.Tests.Tell;

public class DossierPageTests
{
    private static readonly string[] Attributes =
    [
        "aria-label", "charset", "class", "content", "cx", "cy", "d", "dir", "height", "href", "http-equiv", "id", "lang",
        "name", "open", "r", "rel", "role", "stroke-width", "text-anchor", "title", "viewbox", "width", "x", "y",
    ];

    private static readonly string[] NeverThere =
        ["script", "img", "iframe", "object", "embed", "link", "base", "form", "input", "video", "audio", "source", "image", "use", "animate", "foreignobject"];

    [Fact]
    public void The_same_dossier_gives_the_same_bytes() =>
        Assert.Equal(Html(InventedStory.Dossier()), Html(InventedStory.Dossier()));

    [Fact]
    public void Hostile_words_never_become_markup()
    {
        Assert.All(Payloads.All, payload =>
        {
            var page = Parse(HostileStory.Of(payload));

            Assert.DoesNotContain(page.All, e => NeverThere.Contains(e.LocalName.ToLowerInvariant()));
            Assert.Single(page.QuerySelectorAll("style"));
            Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name.ToLowerInvariant(), Attributes));
            Assert.All(page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!), href => Assert.Matches("^(#|https?://)", href));
        });
    }

    [Fact]
    public void Hostile_words_are_shown_as_they_were_written()
    {
        foreach (var payload in Payloads.All.Where(p => p.All(c => c is >= ' ' and < '\u007F')))
            Assert.Contains(payload, Parse(HostileStory.Of(payload)).QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_seen_is_shown_as_a_sign()
    {
        var html = Html(HostileStory.Of("a\u202Eb\u2066c\0d\u001Be\u0085f\uD800g"));

        Assert.DoesNotContain(html, c => c is '\u202E' or '\u2066' or '\0' or '\u001B' or '\u0085');
        Assert.Contains("⟦RLO⟧", html, StringComparison.Ordinal);
        Assert.Contains("title=\"U+202E\"", html, StringComparison.Ordinal);
        Assert.Contains("⟦LRI⟧", html, StringComparison.Ordinal);
        Assert.Contains("␛", html, StringComparison.Ordinal);
        Assert.Contains("⟦U+0085⟧", html, StringComparison.Ordinal);
        Assert.Contains("f\uFFFDg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_in_another_language_says_which_and_its_direction_stays_its_own()
    {
        var passage = Parse(InventedStory.Dossier()).QuerySelector(".text span[lang]")!;

        Assert.Equal(("fr", "Old Ropewalk"), (passage.GetAttribute("lang"), passage.TextContent));
        Assert.Equal(("BDI", "[in fr] "), (passage.PreviousElementSibling!.TagName, passage.PreviousElementSibling.TextContent));
    }

    [Fact]
    public void Nothing_is_fetched_and_the_policy_says_so()
    {
        var page = Parse(InventedStory.Dossier());
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", PageStyle.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", PageStyle.Css, StringComparison.Ordinal);
        Assert.Contains(
            Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent))),
            policy,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_plain_web_addresses_become_links_and_say_nothing_of_the_reader()
    {
        var outward = Parse(InventedStory.Dossier()).QuerySelectorAll("a").Where(a => a.GetAttribute("href")?.StartsWith('#') == false).ToList();

        Assert.Equal(["https://wiredesk.example/velmar?a=1&b=2", "https://courier.example/7"], outward.Select(a => a.GetAttribute("href")));
        Assert.All(outward, a => Assert.Equal("noopener noreferrer nofollow", a.GetAttribute("rel")));
    }

    [Fact]
    public void Every_link_within_the_page_arrives_and_no_place_has_two_names()
    {
        Assert.All([InventedStory.Dossier(), .. Payloads.All.Take(3).Select(HostileStory.Of)], dossier =>
        {
            var page = Parse(dossier);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            var targets = page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).Where(h => h[0] == '#').Select(h => h[1..]);

            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(targets.Except(ids, StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_claim_leads_to_every_passage_it_was_counted_from()
    {
        var dossier = InventedStory.Dossier();
        var page = Parse(dossier);

        Assert.All(dossier.Claims, claim =>
        {
            var links = page.GetElementById(Anchor.Claim(claim.Id))!.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
            Assert.Empty(claim.Assertions.Select(a => Anchor.To(Anchor.Assertion(a))).Except(links));
        });
        Assert.All(dossier.Assertions, a => Assert.NotNull(page.GetElementById(Anchor.Assertion(a.Id))));
    }

    [Fact]
    public void A_passage_of_a_report_stands_where_its_name_is()
    {
        var dossier = InventedStory.Dossier();
        var page = Parse(dossier);

        Assert.All(dossier.Assertions, a =>
        {
            var shown = page.GetElementById(Anchor.Assertion(a.Id))!.TextContent;
            Assert.StartsWith(shown, a.Quote, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_face_of_a_claim_is_a_quotation()
    {
        var dossier = InventedStory.Dossier();
        var page = Parse(dossier);

        Assert.All(dossier.Claims, claim => Assert.Equal(
            dossier.Assertions.Single(a => a.Id == claim.Shown).Quote,
            page.GetElementById(Anchor.Claim(claim.Id))!.QuerySelector("blockquote q")!.TextContent));
    }

    [Fact]
    public void A_claim_counts_origins_of_reports_and_shows_its_figures()
    {
        var line = Parse(InventedStory.Dossier()).QuerySelector("#claim-c1 .line")!.TextContent;

        Assert.Contains("2 origins of 4 reports from 4 outlets · disputed · ≥10 | 10 | ≥25 | ≤36 · quantity: compatible bounds", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_could_be_two_days_is_shown_as_both()
    {
        var published = Parse(InventedStory.Dossier()).QuerySelectorAll("#report-r3 .facts dd")[1].TextContent;

        Assert.StartsWith("unknown: the date could be either; 2041-03-04, from its text: ", published, StringComparison.Ordinal);
        Assert.Contains("; 2041-04-03, from its text: ", published, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_credit_is_named_as_one() =>
        Assert.Contains("picture credit", Parse(InventedStory.Dossier()).QuerySelectorAll("#report-r4 .facts dt").Select(e => e.TextContent));

    [Fact]
    public void What_was_taken_over_says_from_where_and_what_was_lost()
    {
        var page = Parse(InventedStory.Dossier());

        Assert.Contains("attribution lost; taken from A", page.QuerySelector("#claim-c1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("taken from ◌ Tidewire", page.QuerySelector("#claim-c3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_of_one_report_and_one_origin_are_folded()
    {
        var page = Parse(InventedStory.Dossier());

        Assert.Equal("2 further claims carried by one report", page.QuerySelector("#claims > details.more > summary")!.TextContent);
        Assert.NotNull(page.QuerySelector("#claims > details.more #claim-c4"));
    }

    [Fact]
    public void What_matters_less_is_folded_but_still_there()
    {
        var dossier = InventedStory.Dossier();
        var many = dossier with
        {
            Derivations = [.. Enumerable.Repeat(dossier.Derivations[1], StemmaPart.MaxUnfolded + 3)],
            Actors = [.. Enumerable.Range(1, ActorsPart.MaxUnfolded + 1).Select(i => dossier.Actors[0] with { Id = "actor" + i })],
            Claims = [.. Enumerable.Range(1, ClaimsPart.MaxUnfolded + 2).Select(i => dossier.Claims[0] with { Id = "c" + i })],
            Disputes = [],
            Reports = [.. dossier.Reports, .. Enumerable.Range(6, ReportsPart.MaxUnfolded).Select(i => dossier.Reports[4] with { Report = dossier.Reports[4].Report with { Id = "r" + i } })],
        };
        var page = Parse(many);

        Assert.Equal(
            ["2 further claims", "3 further derivations", "1 further actor"],
            page.QuerySelectorAll("section > details.more > summary").Select(s => s.TextContent).Where(s => s.Contains("further", StringComparison.Ordinal)));
        Assert.Equal(many.Claims.Length, page.QuerySelectorAll("article.claim").Length);
        Assert.Empty(page.QuerySelectorAll("details.report[open]"));
    }

    [Fact]
    public void Drawings_are_well_formed_and_show_every_tied_report()
    {
        var drawings = Regex.Matches(Html(InventedStory.Dossier()), "<svg.*?</svg>", RegexOptions.Singleline).Select(m => XDocument.Parse(m.Value)).ToList();
        var stemma = Assert.Single(drawings, d => d.Descendants("g").Any());

        Assert.Equal(4, drawings.Count);
        Assert.Equal(4, stemma.Descendants("circle").Count());
        Assert.Equal(4, stemma.Descendants("path").Count());
        Assert.Single(stemma.Descendants("path"), p => p.Attribute("class")!.Value == "edge undecided");
        Assert.Single(stemma.Descendants("g"), g => g.Attribute("class")!.Value == "witness lost");
    }

    [Fact]
    public void A_title_of_a_megabyte_does_not_swell_the_page()
    {
        var dossier = InventedStory.Dossier();
        var titled = dossier with
        {
            Reports = dossier.Reports.SetItem(0, dossier.Reports[0] with { Report = dossier.Reports[0].Report with { Title = new string('x', 1 << 20) } }),
        };

        Assert.Equal(Shortened.Title + " […]".Length, Parse(titled).QuerySelector("h1 q")!.TextContent.Length);
        Assert.True(Html(titled).Length < Html(dossier).Length + 10 * Shortened.Title);
    }

    [Fact]
    public void An_empty_story_is_a_page_too()
    {
        var nothing = Teller.Tell(new([], [], [], []), new([], [], []), new([], [], [], []), ImmutableArray<Stemma.Text.Skip>.Empty);

        Assert.Contains("0 reports · 0 outlets · 0 lost sources · 0 skipped", Parse(nothing).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    private static string Html(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierPage.Write(dossier, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IDocument Parse(Dossier dossier) => new HtmlParser().ParseDocument(Html(dossier));
}
