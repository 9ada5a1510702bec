using System.Buffers;
using System.Text;

namespace Stemma.Read;

/// <summary>What bytes that are not valid UTF-8 look like.</summary>
internal static class LegacyShape
{
    /// <summary>Of a hundred bytes, how many of a Western text may lie beyond ASCII; Cyrillic or Greek text has well over half.</summary>
    private const int MaxHighPerHundred = 25;

    /// <summary>Of a hundred high bytes, how many must be what Western text has there: a letter beside a letter, a quotation mark, a dash.</summary>
    private const int MinPlausiblePerHundred = 90;

    /// <summary>Whether whole multi-byte sequences outnumber the broken ones.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        long whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            if (status != OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            bytes = bytes[Math.Max(1, length)..];
        }

        return whole > broken;
    }

    /// <summary>Whether the bytes read as Western European text in windows-1252.</summary>
    public static bool IsWesternLatin(ReadOnlySpan<byte> bytes)
    {
        int high = 0, plausible = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b < 0x80)
                continue;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return false;
            high++;
            bool besideLetter = IsAsciiLetter(bytes, i - 1) || IsAsciiLetter(bytes, i + 1);
            if (IsTypographic(b) || (IsLatinLetter(b) && besideLetter))
                plausible++;
        }

        return high > 0
            && (long)high * 100 <= (long)bytes.Length * MaxHighPerHundred
            && (long)plausible * 100 >= (long)high * MinPlausiblePerHundred;
    }

    private static bool IsAsciiLetter(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at < bytes.Length && char.IsAsciiLetter((char)bytes[at]);

    private static bool IsLatinLetter(byte b) => b >= 0xC0 && b is not (0xD7 or 0xF7);

    private static bool IsTypographic(byte b) =>
        b is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0xA0 or 0xA3 or 0xA9 or 0xAB or 0xAE or 0xB0 or 0xB7 or 0xBB or 0xBF or 0xA1;
}
