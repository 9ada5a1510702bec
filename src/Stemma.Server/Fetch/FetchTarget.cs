using System.Collections.Immutable;
using System.Net;

namespace Stemma.Server.Fetch;

/// <summary>An address that may be fetched, and the checked addresses of its host: nothing else is connected to.</summary>
internal sealed record FetchTarget(Uri Uri, ImmutableArray<IPAddress> Addresses);
