using System.Collections.Immutable;
using System.Net;
using Stemma.Server.Fetch;
using Stemma.Server.Guard;

namespace Stemma.Server;

/// <summary>Where a server listens and for whom.</summary>
public sealed record ServerOptions
{
    public const string DefaultUrl = "http://127.0.0.1:5117";

    /// <summary>UTF-16 code units that a token must have: less is guessed.</summary>
    public const int MinTokenLength = 16;

    /// <summary>Of http, with an address of this machine or "*" for all of them.</summary>
    public ImmutableArray<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Whoever asks must show it; null for everybody, which goes on this machine's own addresses only.</summary>
    public string? Token { get; init; }

    public ServerLimits Limits { get; init; } = ServerLimits.Default;

    public FetchOptions Fetch { get; init; } = FetchOptions.Default;

    /// <returns>What is wrong, a sentence that says what to do; null when nothing is.</returns>
    public string? Problem()
    {
        if (Urls.IsEmpty)
            return "No address to listen at was given; name one, as in " + DefaultUrl + ".";
        if (Token is { Length: < MinTokenLength })
            return $"The token is too short; give one of {MinTokenLength} characters or more.";
        foreach (var url in Urls)
        {
            if (!Uri.TryCreate(WithHost(url), UriKind.Absolute, out var address) || address.Scheme != "http" || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
                return $"{url}: this is no address to listen at; give one as in {DefaultUrl}. For https, put a proxy in front.";
            if (Token is null && (url != WithHost(url) || !HostCheck.IsThisMachine(address.Host)))
                return $"{url}: other machines could reach this address; give a token with --token-file or STEMMA_TOKEN, or listen at 127.0.0.1.";
            if (url == WithHost(url) && !HostCheck.IsThisMachine(address.Host) && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
                return $"{url}: name the address of an interface of this machine, or * for all of them.";
        }

        return null;
    }

    private static string WithHost(string url) =>
        url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
}
