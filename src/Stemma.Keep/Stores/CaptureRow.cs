using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Stemma.Read;

namespace Stemma.Keep.Stores;

/// <summary>A capture as it is written down.</summary>
/// <param name="Addresses">All that it goes by, each once.</param>
internal sealed record CaptureRow(byte[] Key, byte[] Sha256, ReadOnlyMemory<byte> Bytes, string Name, string Told, string Captured, ImmutableArray<string> Addresses)
{
    public static CaptureRow Of(Capture capture, Instant at)
    {
        var told = CaptureJson.Write(capture);
        var (sha256, key) = CaptureKey.Of(capture.Bytes.Span, told);
        return new CaptureRow(key, sha256, capture.Bytes, capture.Name, told, InstantPattern.ExtendedIso.Format(at), [.. AddressesOf(capture)]);
    }

    /// <summary>All that a capture goes by, each once.</summary>
    public static IEnumerable<string> AddressesOf(Capture capture) =>
        ((string?[])[capture.Name, capture.Uri, capture.Given.Uri, capture.Told.Address]).OfType<string>().Distinct(StringComparer.Ordinal);
}
