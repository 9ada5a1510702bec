using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Stemma.Server.Api;
using Stemma.Server.Work;

namespace Stemma.Server.Web;

/// <summary>
/// The page and its files. The bundle lies in the engine's assembly, where the single-file dossier takes it from too; its
/// state is in the part of the address after "#", so that one shell serves every view.
/// </summary>
internal sealed class WebAssets
{
    private const string Prefix = "Stemma.Web.";
    private const string Script = "app.js";
    private const string Style = "app.css";

    /// <summary>A year, the most that is of use.</summary>
    private const string ForEver = "public, max-age=31536000, immutable";

    private readonly FrozenDictionary<string, WebAsset> _assets;
    private readonly WebAsset? _shell;

    /// <summary>Where others make the collection.</summary>
    private readonly WebAsset? _sharedShell;

    /// <param name="bundle">The assembly that may hold a bundle.</param>
    public WebAssets(Assembly bundle)
    {
        _assets = bundle.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => WebAsset.Of(name[Prefix.Length..], Bytes(bundle, name)))
            .Append(WebAsset.Of(PlainPage.Style, PlainPage.Bytes(PlainPage.Style)))
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        if (_assets.TryGetValue(Script, out var script) && _assets.TryGetValue(Style, out var style))
        {
            _shell = WebAsset.Of("index.html", Encoding.UTF8.GetBytes(Shell(script.Version, style.Version, "")));
            _sharedShell = WebAsset.Of("index.html", Encoding.UTF8.GetBytes(Shell(script.Version, style.Version, $" data-work=\"{WorkEndpoint.Page}\"")));
        }
    }

    public void Map(WebApplication app)
    {
        app.MapGet("/", Home).ExcludeFromDescription();
        app.MapGet("/assets/{name}", File).ExcludeFromDescription();
    }

    private IResult Home(HttpContext context)
    {
        var shell = context.RequestServices.GetService<IWorkView>() is null ? _shell : _sharedShell;
        return shell is null ? new PlainPage(PlainPage.NoBundle) : new AssetAnswer(shell, "no-cache", "text/html; charset=utf-8");
    }

    private IResult File(HttpRequest request, string name)
    {
        if (!_assets.TryGetValue(name, out var asset))
            return new FaultAnswer(ApiFault.NotFound);
        return new AssetAnswer(asset, request.Query["v"] == asset.Version ? ForEver : "no-cache", asset.MediaType);
    }

    private static string Shell(string script, string style, string told) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Stemma</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/assets/{Style}?v={style}">
        <script type="module" src="/assets/{Script}?v={script}"></script>
        </head>
        <body><div id="app" data-home="served"{told}></div></body>
        </html>

        """;

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Packed where the browser takes it: nothing secret and nothing a request says is in it. Each form has its own entity tag.</summary>
    private sealed class AssetAnswer(WebAsset asset, string cacheControl, string mediaType) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var packs = asset.Packed.Length < asset.Bytes.Length
                && httpContext.Request.GetTypedHeaders().AcceptEncoding.Any(given => given.Value == "gzip" && given.Quality is null or > 0);
            var response = httpContext.Response;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (EntityTag.IsCurrent(httpContext, packs ? asset.Version + "-gzip" : asset.Version, cacheControl))
                return;

            var body = packs ? asset.Packed : asset.Bytes;
            if (packs)
                response.Headers.ContentEncoding = "gzip";
            response.ContentType = mediaType;
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
