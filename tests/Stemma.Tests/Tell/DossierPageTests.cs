using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Tell;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Tell;

public class DossierPageTests
{
    private static readonly string[] Skeleton =
        ["html", "head", "meta", "meta", "meta", "meta", "meta", "title", "style", "body", "div", "noscript", "script", "script"];

    public DossierPageTests() => BuiltPage.Require();

    [Fact]
    public void The_same_dossier_gives_the_same_bytes() =>
        Assert.Equal(Html(InventedStory.Dossier()), Html(InventedStory.Dossier()));

    [Fact]
    public void Hostile_words_never_become_markup() => Assert.All(Payloads.All, payload =>
    {
        var page = Parse(HostileStory.Of(payload));

        Assert.Equal(Skeleton, page.All.Select(e => e.LocalName));
        Assert.Equal(["id", "type", "id", "type"], page.Body!.QuerySelectorAll("*").SelectMany(e => e.Attributes).Select(a => a.Name));
    });

    [Fact]
    public void The_data_in_the_page_is_the_dossier_to_the_letter() => Assert.All([InventedStory.Dossier(), .. Payloads.All.Select(HostileStory.Of)], dossier =>
    {
        using var stream = new MemoryStream();
        DossierJson.Write(dossier, stream);

        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(stream.ToArray()).RootElement,
            JsonDocument.Parse(Parse(dossier).GetElementById("dossier")!.TextContent).RootElement));
    });

    [Fact]
    public void The_policy_allows_the_one_script_and_style_sheet_and_no_address()
    {
        var page = Parse(InventedStory.Dossier());
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.Equal(
            $"default-src 'none'; script-src '{Hash(page.QuerySelector("script[type=module]")!)}'; style-src '{Hash(page.QuerySelector("style")!)}'; "
                + "font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
            policy);
    }

    [Fact]
    public void The_style_sheet_fetches_nothing()
    {
        var style = Parse(InventedStory.Dossier()).QuerySelector("style")!.TextContent;

        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.All(Regex.Matches(style, @"url\(([^)]{0,5})"), url => Assert.Equal("data:", url.Groups[1].Value));
    }

    [Fact]
    public void Script_and_style_sheet_stay_within_300_kilobytes_packed()
    {
        var page = Parse(InventedStory.Dossier());
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent + page.QuerySelector("script[type=module]")!.TextContent));

        Assert.InRange(packed.Length, 1, 300_000);
    }

    [Fact]
    public void A_story_without_a_report_is_a_page_too()
    {
        var nothing = Teller.Tell(new([], [], [], []), new([], [], []), new([], [], [], []), ImmutableArray<Stemma.Text.Skip>.Empty);

        Assert.Equal(Skeleton, Parse(nothing).All.Select(e => e.LocalName));
    }

    private static string Hash(IElement element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));

    private static string Html(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierPage.Write(dossier, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IDocument Parse(Dossier dossier) => new HtmlParser().ParseDocument(Html(dossier));
}
