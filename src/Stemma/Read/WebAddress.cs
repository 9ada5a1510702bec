namespace Stemma.Read;

/// <summary>What an http or https address tells of where a page stands.</summary>
internal static class WebAddress
{
    /// <summary>The address itself; null for what is no absolute address of the web.</summary>
    public static string? Of(string? address) => Parse(address) is null ? null : address;

    /// <summary>The host in lower case without "www."; null for what is no address, or has a host no name server knows.</summary>
    public static string? HostOf(string? address)
    {
        if (Parse(address) is not { } uri)
            return null;
        try
        {
            return Bare(uri.IdnHost);
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

    /// <summary>The longest part of the host, which is its owner's name: "example" of "news.example.co.uk".</summary>
    public static string? NameOf(string? address) => HostOf(address)?.Split('.').MaxBy(label => label.Length);

    /// <summary>The path without slashes at its ends, in lower case; that of what is no address is taken as it stands.</summary>
    public static string PathOf(string address)
    {
        string path = Parse(address)?.AbsolutePath ?? address;
        int end = path.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? path : path[..end]).Trim('/').ToLowerInvariant();
    }

    private static Uri? Parse(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
}
