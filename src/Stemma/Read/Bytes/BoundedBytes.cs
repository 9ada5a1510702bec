using System.Buffers.Binary;
using System.IO.Compression;

namespace Stemma.Read;

/// <summary>Reading that stops at a bound, so that neither a growing file nor a compressed bomb fills the memory.</summary>
internal static class BoundedBytes
{
    private const int Step = 81920;

    /// <summary>Header and trailer of a gzip member.</summary>
    private const int SmallestGzip = 18;

    /// <summary>Null when the stream holds more than <paramref name="maxBytes"/>.</summary>
    public static byte[]? ReadAll(Stream stream, int maxBytes)
    {
        using var kept = new MemoryStream();
        byte[] buffer = new byte[Step];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (kept.Length + read > maxBytes)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>Null when the envelope holds more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="InvalidDataException">The envelope is broken.</exception>
    public static byte[]? Gunzip(ReadOnlyMemory<byte> bytes, int maxBytes)
    {
        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        byte[]? content = ReadAll(unpacked, maxBytes);
        if (content is not null && (bytes.Length < SmallestGzip || content.Length < LastMemberLength(bytes.Span)))
            throw new InvalidDataException("The envelope ends early.");
        return content;
    }

    private static uint LastMemberLength(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
}
