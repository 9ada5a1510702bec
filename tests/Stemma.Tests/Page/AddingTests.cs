using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stemma.Tests.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Stemma.Tests.Page;

/// <summary>Coverage comes in while an analyst has the page open.</summary>
[Collection(WithBrowser.Name)]
public sealed partial class AddingTests(Browser browser)
{
    private const string Text =
        "The harbour office of Luqmara said on Monday that the northern pier would stay closed until the inquiry ends.\n"
        + "A clerk of the office told reporters that two cranes had been lost.";

    [Fact]
    public async Task Adds_a_pasted_text_and_finds_its_report_and_its_claims()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        var before = await CountAsync(visit);
        await visit.GoAsync("#/add");

        await visit[".add textarea"].FillAsync(Text);
        await visit[".add input[name=outlet]"].FillAsync("Pier Post");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add the text" }).ClickAsync();

        await Expect(visit[".progress h2"]).ToContainTextAsync("done");
        await Expect(visit[".counts"]).ToContainTextAsync($"{before + 1} reports");
        await visit.GoAsync("#/claims?q=northern+pier");
        await Expect(visit[".claim-row"].First).ToContainTextAsync("northern pier");
        await visit.GoAsync("#/reports");
        await Expect(visit[".list"]).ToContainTextAsync("Pier Post");
    }

    [Fact]
    public async Task Adds_files_by_keyboard_and_is_told_what_was_left_out_and_why()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        await visit.GoAsync("#/add");
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(async () =>
        {
            await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "choose files" }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
        });

        await chooser.SetFilesAsync(
        [
            new FilePayload { Name = "pier.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Text) },
            new FilePayload { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x01] },
        ]);

        await Expect(visit[".progress h2"]).ToContainTextAsync("done");
        await Expect(visit[".progress"]).ToContainTextAsync("photo.jpg: not text");
    }

    [Fact]
    public async Task Sees_each_stage_while_it_runs_and_can_call_it_off()
    {
        using var journey = new GatedJourney();
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples, journey);
        await using var visit = await browser.OpenAsync(served.Address);
        await visit.GoAsync("#/add");
        await visit[".add textarea"].FillAsync(Text);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add the text" }).ClickAsync();

        await Expect(visit[".progress h2"]).ToContainTextAsync("running");
        await Expect(visit[".progress li"].Filter(new LocatorFilterOptions { HasText = "parse" })).ToContainTextAsync(OneDone());
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "cancel" }).ClickAsync();

        await Expect(visit[".progress h2"]).ToContainTextAsync("cancelled");
    }

    [Fact]
    public async Task Is_told_why_an_address_inside_the_house_is_not_fetched()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        await visit.GoAsync("#/add");

        await visit[".add input[name=address]"].FillAsync(served.Address);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Fetch the page" }).ClickAsync();

        await Expect(visit[".progress h2"]).ToContainTextAsync("failed");
        await Expect(visit[".progress [role=alert]"]).Not.ToBeEmptyAsync();
        Assert.Equal(WrittenPages.Samples.Reports.Length, await CountAsync(visit));
    }

    [Fact]
    public async Task Goes_on_reading_when_the_server_has_gone_and_is_told_so_when_adding()
    {
        await using var served = await ServedPage.StartAsync(WrittenPages.Samples);
        await using var visit = await browser.OpenAsync(served.Address);
        visit.Expects("ERR_CONNECTION_REFUSED");
        await served.StopAsync();

        await visit.GoAsync("#/claims/c2");
        await Expect(visit[".claim-detail"]).ToBeVisibleAsync();
        await visit.GoAsync("#/add");
        await visit[".add textarea"].FillAsync(Text);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add the text" }).ClickAsync();

        await Expect(visit[".add [role=alert]"]).ToContainTextAsync("does not answer");
    }

    private static async Task<int> CountAsync(Visit visit) => Visit.Numbers(await visit[".counts"].InnerTextAsync())[0];

    [GeneratedRegex(@"1 of \d+")]
    private static partial Regex OneDone();
}
