namespace Stemma.Read;

/// <summary>Tells what is no text at all, before anything tries to decode it.</summary>
internal static class BinarySniffer
{
    /// <summary>Bytes looked at; a binary file shows itself well before.</summary>
    private const int Window = 8192;

    /// <summary>Of a hundred bytes, how many may be control characters that no text holds.</summary>
    private const int MaxControlsPerHundred = 5;

    /// <summary>Of a thousand bytes, how many may be zero: a slip of whoever wrote the page.</summary>
    private const int MaxZerosPerThousand = 2;

    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (HasMagic(bytes))
            return true;
        ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, Window)];
        if (WideText.EncodingOf(window) is not null)
            return false;
        int controls = 0, zeros = 0;
        foreach (byte b in window)
        {
            zeros += b == 0 ? 1 : 0;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                controls++;
        }

        return controls * 100 > window.Length * MaxControlsPerHundred || zeros * 1000 > window.Length * MaxZerosPerThousand;
    }

    private static bool HasMagic(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8)
        || bytes.StartsWith("PK\u0003\u0004"u8)
        || bytes.StartsWith("GIF8"u8)
        || bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]
            or [0x1F, 0x8B, ..]
            or [0xD0, 0xCF, 0x11, 0xE0, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', ..];
}
