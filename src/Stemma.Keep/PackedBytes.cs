using System.IO.Compression;

namespace Stemma.Keep;

/// <summary>Bytes packed with Brotli.</summary>
internal static class PackedBytes
{
    /// <summary>Of 0 to 11: near the best, at a speed that a disk does not outrun.</summary>
    private const int Quality = 6;
    private const int Window = 22;

    /// <summary>1 GiB: no capture is so long.</summary>
    public const int MostUnpacked = 1 << 30;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli needs more room than it says.");
    }

    /// <param name="size">Of what was packed; no more is unpacked, so that a damaged file cannot fill the memory.</param>
    /// <exception cref="FormatException">It is not what was packed.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int size)
    {
        if (size is < 0 or > MostUnpacked)
            throw new FormatException("The size of a capture is damaged.");
        var bytes = new byte[size];
        return BrotliDecoder.TryDecompress(packed, bytes, out var length) && length == size
            ? bytes
            : throw new FormatException("The bytes of a capture are damaged.");
    }
}
