using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Server.Fetch;

/// <summary>Lets through what may be fetched. The name is resolved here and nowhere else.</summary>
/// <param name="resolve">Host to addresses; throws <see cref="SocketException"/> for a name nobody knows.</param>
/// <param name="isPublic">Which addresses may be connected to.</param>
internal sealed class TargetGate(
    FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isPublic)
{
    /// <summary>UTF-16 code units of an address.</summary>
    public const int MaxAddressLength = 4096;

    /// <returns>Exactly one of the two.</returns>
    public async Task<(FetchTarget? Target, FetchOutcome? Refusal)> CheckAsync(Uri uri, CancellationToken ct)
    {
        if (uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.OriginalString.Length > MaxAddressLength || HostOf(uri) is not { Length: > 0 } host)
            return (null, FetchOutcome.Failed(FetchFault.BadAddress));
        if (!options.Ports.Contains(uri.Port))
            return (null, FetchOutcome.Failed(FetchFault.PortRefused, Tell.Code.Of(uri.Port)));

        ImmutableArray<IPAddress> addresses;
        try
        {
            addresses = IPAddress.TryParse(host, out var literal) ? [literal] : [.. await resolve(host, ct)];
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return (null, FetchOutcome.Failed(FetchFault.UnknownName, host));
        }

        if (addresses.IsEmpty)
            return (null, FetchOutcome.Failed(FetchFault.UnknownName, host));
        return addresses.All(isPublic)
            ? (new FetchTarget(uri, addresses), null)
            : (null, FetchOutcome.Failed(FetchFault.AddressRefused, host));
    }

    /// <summary>Null for a host that is no name by the rules of the domain name system.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.HostNameType is UriHostNameType.IPv6 ? uri.DnsSafeHost : uri.IdnHost.TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
