using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Stemma.Tests.Page;

/// <summary>One reader's visit, and whatever went wrong during it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _expected = [];

    private Visit(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        Page = page;
        var home = new Uri(address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add("error: " + error);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url, home))
                _complaints.Add("request: " + request.Url);
        };
    }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context, string address, string waitFor)
    {
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.Page.GotoAsync(address);
        await visit.Page.Locator(waitFor).First.WaitForAsync();
        return visit;
    }

    /// <summary>Goes to a view, as its link would.</summary>
    public async Task GoAsync(string hash)
    {
        await Page.EvaluateAsync("hash => { location.hash = hash }", hash);
        await Page.WaitForFunctionAsync("hash => location.hash === hash && document.querySelector('main .page, main .split')", hash);
    }

    /// <summary>What the console will complain of because the test brings it about.</summary>
    public void Expects(string complaint) => _expected.Add(complaint);

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>The whole numbers in a text, in order.</summary>
    public static List<int> Numbers(string text) =>
        [.. Regex.Matches(text, @"\d[\d,]*").Select(m => int.Parse(m.Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Ends the visit; fails when the console complained, a script failed or another host was asked for something.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.DoesNotContain(_complaints, complaint => !_expected.Exists(part => complaint.Contains(part, StringComparison.Ordinal)));
    }

    private static bool IsOwn(string url, Uri home) =>
        url.StartsWith("data:", StringComparison.Ordinal)
        || url.StartsWith("blob:", StringComparison.Ordinal)
        || (Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Scheme == home.Scheme && asked.Authority == home.Authority);
}
