using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Tell.Page;

/// <summary>The page's style sheet and the policy that lets a browser apply it and load nothing at all.</summary>
internal static class PageStyle
{
    public static string Css { get; } = Load();

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Stemma.Tell.Page.dossier.css")
            ?? throw new InvalidOperationException("The style sheet is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
