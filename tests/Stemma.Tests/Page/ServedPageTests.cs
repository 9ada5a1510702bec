using System.Text.Json;
using Microsoft.Playwright;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Stemma.Tests.Page;

/// <summary>The page served: what it shows, what it keeps out, and what it hands over.</summary>
[Collection(WithBrowser.Name)]
public sealed class ServedPageTests(Browser browser)
{
    private const string Token = "a token that nobody guesses";

    private static readonly string[] Views = [.. EveryViewTests.EachView.Select(row => row.Data), "add"];

    [Fact]
    public async Task Every_view_stands_and_a_script_put_into_the_page_does_not_run()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        foreach (var view in Views)
        {
            await visit.GoAsync("#/" + view);
            Assert.Equal(0, await visit[".failure"].CountAsync());
        }

        visit.Expects("Content Security Policy");
        await visit.Page.EvaluateAsync("() => { const put = document.createElement('script'); put.textContent = 'window.ran = true'; document.body.append(put); }");

        Assert.False(await visit.Page.EvaluateAsync<bool>("() => window.ran === true"));
    }

    [Fact]
    public async Task A_hostile_report_runs_nothing_and_breaks_no_view_when_served()
    {
        foreach (var payload in Payloads.All)
        {
            await using var served = await ServedPage.StartAsync(HostileStory.Of(payload));
            await using var visit = await browser.OpenAsync(served.Address);
            foreach (var view in Views.Append("claims/c1").Append("reports/r1?at=0-1").Append("compare/r1~r2").Append("actors/actor1"))
            {
                await visit.GoAsync("#/" + view);

                Assert.Equal(0, await visit[".failure"].CountAsync());
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('body [href]')].map(e => e.getAttribute('href')).filter(h => !/^(#|https?:|\\/)/.test(h))"));
            }
        }
    }

    [Fact]
    public async Task A_reader_without_the_token_sees_nothing_and_with_it_everything()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples, token: Token);
        await using var visit = await browser.OpenAsync(served.Address, waitFor: "form");
        visit.Expects("401");
        Assert.DoesNotContain("Luqmara", await visit["body"].InnerTextAsync(), StringComparison.Ordinal);

        await visit["input[name=token]"].FillAsync(Token + "?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit["form"]).ToBeVisibleAsync();
        await visit["input[name=token]"].FillAsync(Token);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit[".claim-row"].First).ToBeVisibleAsync();
        var cookie = Assert.Single(await visit.Page.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
    }

    [Fact]
    public async Task Every_form_for_other_programs_is_handed_over_from_the_menu()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        await visit[".menu summary"].ClickAsync();
        var links = visit[".menu .choices a[download]"];
        Assert.Equal(Enum.GetValues<ExportFormat>().Length + 1, await links.CountAsync());

        var first = await visit.Page.RunAndWaitForDownloadAsync(() => links.First.ClickAsync());
        Assert.EndsWith(".json", first.SuggestedFilename, StringComparison.Ordinal);
        // A browser lets a page hand over only so many files unasked; the others are asked for as it would.
        foreach (var link in await links.AllAsync())
        {
            var answer = await visit.Page.APIRequest.GetAsync(new Uri(new Uri(served.Address), await link.GetAttributeAsync("href")).AbsoluteUri);
            Assert.True(answer.Ok, answer.Url);
            Assert.NotEmpty(await answer.BodyAsync());
            Assert.Contains("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("#/add", false)]
    [InlineData("#/stories", false)]
    [InlineData("", true)]
    public async Task Nothing_serious_stands_in_the_way_of_anybody_who_is_served(string hash, bool hasToken)
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples, token: hasToken ? Token : null);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await browser.OpenAsync(served.Address, scheme: scheme, waitFor: hasToken ? "form" : Browser.AnyView);
            visit.Expects("401");
            if (hash.Length > 0)
                await visit.GoAsync(hash);
            await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(EveryViewTests.Axe, TestContext.Current.CancellationToken));

            var found = await visit.Page.EvaluateAsync<JsonElement>(EveryViewTests.SeriousFindings);

            Assert.Empty(found.EnumerateArray().Select(v => v.GetString()));
        }
    }

    [Fact]
    public async Task A_story_is_chosen_and_all_that_is_shown_is_of_it()
    {
        var dossier = WrittenPages.Samples;
        var small = dossier.Stories.MinBy(story => story.Reports.Length)!;
        Assert.True(dossier.Stories.Length > 1);
        await using var served = await ServedPage.StartAsync(dossier);
        foreach (var address in new[] { WrittenPages.Address("samples"), served.Address })
        {
            await using var visit = await browser.OpenAsync(address);
            await visit.GoAsync("#/stories");
            await visit[".claim-row"].Last.ClickAsync();

            await Expect(visit[".counts"]).ToContainTextAsync($"{small.Reports.Length} report");
            await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^Reports") }).ClickAsync();
            await Expect(visit[".list li"]).ToHaveCountAsync(small.Reports.Length);
            Assert.Contains("story=" + small.Id, visit.Page.Url, StringComparison.Ordinal);
        }
    }
}
