namespace Stemma.Cli.Inputs;

/// <summary>Tells the address of a page from a path.</summary>
internal static class PageAddress
{
    public static bool Is(string place) =>
        place.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
