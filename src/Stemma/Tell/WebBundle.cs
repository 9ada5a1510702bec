using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Stemma.Tell;

/// <summary>The page's script and style sheet, as embedded when the engine was built.</summary>
internal sealed record WebBundle(string Script, string Style)
{
    private const string ScriptName = "Stemma.Web.app.js";
    private const string StyleName = "Stemma.Web.app.css";

    private static readonly Lazy<WebBundle?> Loaded = new(Load);

    /// <summary>Null where the engine was built without Node.js.</summary>
    public static WebBundle? Embedded => Loaded.Value;

    private static WebBundle? Load() =>
        TryRead(ScriptName, out var script) && TryRead(StyleName, out var style) ? new WebBundle(script, style) : null;

    private static bool TryRead(string name, [NotNullWhen(true)] out string? text)
    {
        using var stream = typeof(WebBundle).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            text = null;
            return false;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        text = reader.ReadToEnd();
        return true;
    }
}
