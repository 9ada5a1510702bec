using System.IO.Compression;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server.Web;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class WebAssetsTests
{
    [Fact]
    public async Task Without_a_bundle_the_page_says_how_to_build_one()
    {
        await using var served = await Served.StoryAsync(services: services => services.AddSingleton(new WebAssets(typeof(WebAssetsTests).Assembly)));
        var page = await served.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("dotnet build -c Release", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_bundle_the_page_is_a_shell_that_names_its_files_by_their_content()
    {
        var bundle = new Bundle(("Stemma.Web.app.js", Script), ("Stemma.Web.app.css", "body{}"), ("Stemma.Other.js", "no"));
        await using var served = await Served.StoryAsync(services: services => services.AddSingleton(new WebAssets(bundle)));

        var page = await served.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var address = page[page.IndexOf("/assets/app.js", StringComparison.Ordinal)..].Split('"')[0];
        using var script = await served.SendAsync(HttpMethod.Get, address);
        using var again = await served.SendAsync(HttpMethod.Get, address, null, ("If-None-Match", script.Headers.ETag!.ToString()));
        using var plain = await served.SendAsync(HttpMethod.Get, "/assets/app.js?v=old");
        using var packed = await served.SendAsync(HttpMethod.Get, address, null, ("Accept-Encoding", "br, gzip"));
        using var other = await served.SendAsync(HttpMethod.Get, "/assets/Stemma.Other.js");

        Assert.Contains("<div id=\"app\" data-home=\"served\">", page, StringComparison.Ordinal);
        Assert.Equal(Script, await script.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-cache", plain.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.NotEqual(script.Headers.ETag, packed.Headers.ETag);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(Script, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private static string Script { get; } = string.Concat(Enumerable.Repeat("console.log('stemma');", 100));

    private sealed class Bundle(params (string Name, string Content)[] files) : Assembly
    {
        public override string[] GetManifestResourceNames() => [.. files.Select(file => file.Name)];

        public override Stream? GetManifestResourceStream(string name) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(files.Single(file => file.Name == name).Content));
    }
}
