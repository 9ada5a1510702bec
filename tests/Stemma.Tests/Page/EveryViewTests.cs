using System.Text.Json;
using Microsoft.Playwright;
using Stemma.Tests.House;
using Stemma.Tests.Tell;
using Xunit;

namespace Stemma.Tests.Page;

/// <summary>What holds for every view alike.</summary>
[Collection(WithBrowser.Name)]
public sealed class EveryViewTests(Browser browser)
{
    private static readonly string[] Views = ["claims", "reports", "stemma", "compare", "timeline", "map", "actors", "search?q=market", "about", "stories"];

    internal static readonly string Axe = Path.Combine(Repository.Root, "web/node_modules/axe-core/axe.min.js");

    internal const string SeriousFindings =
        "async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))";

    public static TheoryData<string> EachView => [.. Views];

    /// <summary>Pixels of CSS: a phone, a tablet, a wall.</summary>
    public static TheoryData<int> Widths => [360, 768, 1280, 3840];

    [Theory, MemberData(nameof(EachView))]
    public async Task Nothing_serious_stands_in_the_way_of_anybody(string view)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"), scheme: scheme);
            await visit.GoAsync("#/" + view);
            await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));

            var found = await visit.Page.EvaluateAsync<JsonElement>(SeriousFindings);

            Assert.Empty(found.EnumerateArray().Select(v => v.GetString()));
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task No_view_is_wider_than_the_window(int width)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"), width);
        foreach (var view in Views)
        {
            await visit.GoAsync("#/" + view);

            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth + 1"), $"{view} at {width}");
        }
    }

    [Theory, MemberData(nameof(EachView))]
    public async Task Everything_is_reached_and_opened_by_keyboard(string view)
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"));
        await visit.GoAsync("#/" + view);
        await visit.Page.EvaluateAsync("() => document.activeElement?.blur()");

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main a, main button, main select, main input, main summary')]
              .filter(e => e.checkVisibility() && (e.tabIndex < 0 || (e.tagName.toLowerCase() === 'a' && !e.hasAttribute('href'))))
              .map(e => e.outerHTML.slice(0, 120))
            """));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("to the content", await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        if (view != "about")
            await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task A_claim_is_chosen_and_its_sentence_read_without_a_mouse()
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"));

        await visit[".claim-row"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit[".claim-detail .assertion a.plain"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit[".asked"].First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_hostile_report_runs_nothing_and_breaks_no_view()
    {
        foreach (var (payload, number) in Payloads.All.Select((payload, number) => (payload, number)))
        {
            await using var visit = await browser.OpenAsync(WrittenPages.Hostile(number, payload));
            foreach (var view in Views.Append("claims/c1").Append("reports/r1?at=0-1").Append("compare/r1~r2").Append("actors/actor1"))
            {
                await visit.GoAsync("#/" + view);

                Assert.Equal(0, await visit[".failure"].CountAsync());
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[href]')].map(e => e.getAttribute('href')).filter(h => !/^(#|https?:)/.test(h))"));
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main *, header *')].flatMap(e => e.getAttributeNames()).filter(a => a.startsWith('on'))"));
            }
        }
    }

    [Fact]
    public async Task A_title_of_ten_megabytes_breaks_nothing()
    {
        var dossier = InventedStory.Dossier();
        var titled = dossier with
        {
            Reports = dossier.Reports.SetItem(0, dossier.Reports[0] with { Report = dossier.Reports[0].Report with { Title = new string('x', 10 << 20) } }),
        };
        await using var served = await ServedPage.StartAsync(titled);
        foreach (var address in new[] { WrittenPages.Write("title", titled), served.Address })
        {
            await using var visit = await browser.OpenAsync(address);
            foreach (var view in Views)
            {
                await visit.GoAsync("#/" + view);

                Assert.Equal(0, await visit[".failure"].CountAsync());
            }
        }
    }

    [Fact]
    public async Task A_report_that_runs_from_right_to_left_keeps_its_direction_to_itself()
    {
        await using var visit = await browser.OpenAsync(WrittenPages.Hostile(1000, "\u05E9\u05DC\u05D5\u05DD \u202E abc"));
        await visit.GoAsync("#/claims/c1");

        Assert.Equal("rtl", await visit[".claim-detail blockquote q"].EvaluateAsync<string>("q => getComputedStyle(q).direction"));
        Assert.Equal("ltr", await visit[".claim-detail .verdict"].EvaluateAsync<string>("p => getComputedStyle(p).direction"));
        await Assertions.Expect(visit[".claim-detail blockquote"]).ToContainTextAsync("⟦RLO⟧");
    }

    [Fact]
    public async Task The_printed_dossier_holds_every_claim_and_every_report()
    {
        var dossier = WrittenPages.Samples;
        await using var visit = await browser.OpenAsync(WrittenPages.Address("samples"));

        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        var printed = await visit[".printed"].InnerTextAsync();

        Assert.All(dossier.Reports, report => Assert.Contains(report.Report.Uri, printed, StringComparison.Ordinal));
        Assert.All(dossier.Claims, claim => Assert.Contains(dossier.Assertions.Single(a => a.Id == claim.Shown).Quote.Split('\n')[0], printed, StringComparison.Ordinal));
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(visit[".claim-row"].First).ToBeVisibleAsync();
    }
}
