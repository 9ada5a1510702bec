using System.Security.Cryptography;
using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>Version 5 of RFC 9562: a UUID from a namespace and a name.</summary>
internal static class Uuid5
{
    /// <summary>The namespace of names that are URLs or URIs, of the same RFC.</summary>
    public static Guid Uris { get; } = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private const int Size = 16;

    public static Guid Of(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the RFC says SHA-1, and nothing is kept safe by it
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..Size], bigEndian: true);
    }
}
