namespace Stemma.Read;

/// <summary>Addresses on the web, as far as they are sound.</summary>
internal static class WebAddress
{
    /// <summary>In lower case, without "www."; null when it is no absolute http or https address, or its host is none.</summary>
    public static string? HostOf(string? address)
    {
        try
        {
            return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? Bare(uri.IdnHost) : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    public static string Bare(string host)
    {
        string lower = host.ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower;
    }
}
