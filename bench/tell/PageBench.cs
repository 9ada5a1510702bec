using System.Globalization;
using Microsoft.Playwright;
using Stemma.Tell;

namespace Stemma.Bench.Tell;

/// <summary>How soon a written page can be used and how fast it answers, beside a bare page that only reads the same dossier.</summary>
internal static class PageBench
{
    private const int Runs = 5;

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>What a reader does, as the address says it; the claims are gone back to in between.</summary>
    private static readonly string[] Steps =
        ["#/claims/c2", "#/claims?status=disputed", "#/claims", "#/reports", "#/reports/r50", "#/stemma", "#/compare", "#/timeline", "#/map", "#/actors", "#/search?q=harbour", "#/about"];

    /// <summary>Says when the first claim stands on the screen and the page would answer a key.</summary>
    private const string Watch =
        """
        const seen = () => document.querySelector('.claim-row')
          ? requestAnimationFrame(() => { const turn = new MessageChannel(); turn.port1.onmessage = () => { window.usable = performance.now(); }; turn.port2.postMessage(0); })
          : requestAnimationFrame(seen);
        requestAnimationFrame(seen);
        """;

    /// <summary>Milliseconds until what a step leads to was painted.</summary>
    private const string Step =
        """
        async hash => {
          const begun = performance.now();
          location.hash = hash;
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - begun;
        }
        """;

    private const string Key =
        """
        async () => {
          const field = document.querySelector('.filters input[type=search]');
          const begun = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, field.value + 'e');
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - begun;
        }
        """;

    public static async Task PrintAsync(string folder, IReadOnlyList<int> sizes)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        foreach (var size in sizes)
        {
            var (page, bare) = Write(MadeReports.DossierOfStory(folder, size));
            Console.WriteLine($"{size} reports, page of {new FileInfo(page).Length / 1e6:0.0} MB; median of {Runs}, ms");
            var baseline = Median(await FirstViewsAsync(browser, bare));
            var first = Median(await FirstViewsAsync(browser, page));
            Line("bare page with the same dossier", baseline, null);
            Line("first view usable", first, first / baseline);
            var (nothing, steps, memory) = await StepsAsync(browser, page);
            Line("two frames, nothing done", nothing, null);
            foreach (var (name, time) in steps)
                Line(name, time, time / nothing);
            Console.WriteLine($"  script memory after all steps {memory / 1e6:0} MB");
        }
    }

    private static void Line(string name, double time, double? ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-44}{time,8:0}{(ratio is { } times ? $"{times,8:0.0} ×" : "")}"));

    private static async Task<List<double>> FirstViewsAsync(IBrowser browser, string file)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var page = await browser.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            await page.GotoAsync("file://" + file);
            await page.WaitForFunctionAsync("() => window.usable !== undefined");
            times.Add(await page.EvaluateAsync<double>("() => window.usable"));
            await page.CloseAsync();
        }

        return times;
    }

    private static async Task<(double Nothing, List<(string Name, double Time)> Steps, double Memory)> StepsAsync(IBrowser browser, string file)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync("file://" + file);
        await page.Locator(".claim-detail").WaitForAsync();
        var nothing = new List<double>();
        var times = Steps.Append("a letter in the filter").ToDictionary(step => step, _ => new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            foreach (var step in Steps)
            {
                nothing.Add(await page.EvaluateAsync<double>(Step, await page.EvaluateAsync<string>("() => location.hash")));
                times[step].Add(await page.EvaluateAsync<double>(Step, step));
                await page.WaitForTimeoutAsync(150);
            }

            await page.EvaluateAsync<double>(Step, "#/claims");
            await page.WaitForTimeoutAsync(150);
            times["a letter in the filter"].Add(await page.EvaluateAsync<double>(Key));
            await page.WaitForTimeoutAsync(150);
        }

        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        var memory = await page.EvaluateAsync<double>("() => performance.memory.usedJSHeapSize");
        await page.CloseAsync();
        return (Median(nothing), [.. times.Select(entry => (entry.Key, Median(entry.Value)))], memory);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private const string DataElement = "<script type=\"application/json\" id=\"dossier\">";

    /// <summary>The page of a dossier, and one that reads it, says how many reports it has, and does nothing else.</summary>
    private static (string Page, string Bare) Write(string json)
    {
        DossierReading reading;
        using (var file = File.OpenRead(json))
            reading = DossierJson.Read(file);
        var dossier = reading.Dossier ?? throw new InvalidDataException(reading.Fault?.ToString());
        var (page, bare) = (Path.ChangeExtension(json, ".html"), Path.ChangeExtension(json, ".bare.html"));
        using (var file = File.Create(page))
            DossierPage.Write(dossier, file);
        var written = File.ReadAllText(page);
        var from = written.IndexOf(DataElement, StringComparison.Ordinal);
        var data = written[from..(written.IndexOf("</script>", from, StringComparison.Ordinal) + "</script>".Length)];
        File.WriteAllText(
            bare,
            $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title><body>{{data}}
            <script type="module">
            const dossier = JSON.parse(document.getElementById("dossier").textContent);
            const heading = document.createElement("h1");
            heading.className = "claim-row";
            heading.textContent = `${dossier.reports.length} reports`;
            document.body.append(heading);
            </script></body></html>
            """);
        return (page, bare);
    }
}
