using Microsoft.Playwright;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Page;

/// <summary>Debian's Chromium, started once for all tests of the page, with a profile of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>What stands in the page when a view does.</summary>
    public const string AnyView = "main .page, main .split";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <param name="waitFor">A selector of what must be there before the visit begins.</param>
    /// <summary>A page of its own, with nothing kept from another. Skips the test where there is no browser or no page.</summary>
    internal async Task<Visit> OpenAsync(string address, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, string waitFor = AnyView)
    {
        BuiltPage.Require();
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("STEMMA_REQUIRE_SERVERS") == "1", $"{Chromium} is missing.");
            Assert.Skip($"{Chromium} is missing. Install Debian's chromium.");
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        return await Visit.BeginAsync(context, address, waitFor);
    }
}
