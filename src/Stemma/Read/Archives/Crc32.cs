using System.Runtime.CompilerServices;

namespace Stemma.Read;

/// <summary>The checksum at the end of a gzip member (RFC 1952, section 8).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <param name="checksum">Of what came before; 0 at the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint[] table = Table;
        uint sum = ~checksum;
        foreach (byte b in bytes)
            sum = table[(byte)(sum ^ b)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(int index)
    {
        uint value = (uint)index;
        for (int bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
