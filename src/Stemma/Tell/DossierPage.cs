using System.Security.Cryptography;
using System.Text;

namespace Stemma.Tell;

/// <summary>
/// The dossier as one HTML file that needs nothing beside it: the page that the server serves, with its data written in.
/// It runs the one script whose hash it names, asks no network for anything, and shows whatever a report says as text.
/// Same dossier, same bytes.
/// </summary>
public static class DossierPage
{
    /// <summary>Whether the engine was built with the page; it is left out where Node.js was not found.</summary>
    public static bool IsBuilt => WebBundle.Embedded is not null;

    /// <summary>UTF-8 without a byte order mark. Leaves the stream open.</summary>
    /// <exception cref="InvalidOperationException">The engine was built without the page: see <see cref="IsBuilt"/>.</exception>
    public static void Write(Dossier dossier, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stream);
        var bundle = WebBundle.Embedded
            ?? throw new InvalidOperationException("The engine was built without the page; build it where Node.js is installed.");

        Put(stream, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(bundle)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>Stemma</title>
            <style>{bundle.Style}</style>
            </head>
            <body>
            <div id="app"></div>
            <noscript>This dossier is laid out by a script of its own, which this browser was told not to run. The same in plain text: stemma export dossier.json --format markdown</noscript>
            <script type="application/json" id="dossier">
            """);
        DossierJson.WriteOnOneLine(dossier, stream);
        Put(stream, $"</script>\n<script type=\"module\">{bundle.Script}</script>\n</body>\n</html>\n");
    }

    /// <summary>Nothing but the one script, the one style sheet, and the fonts and images written into them.</summary>
    private static string Policy(WebBundle bundle) =>
        $"default-src 'none'; script-src '{Hash(bundle.Script)}'; style-src '{Hash(bundle.Style)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Put(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
