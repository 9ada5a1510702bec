using System.Text;

namespace Stemma.Read;

/// <summary>Text in units of two or four bytes.</summary>
internal static class WideText
{
    /// <summary>Bytes looked at where no mark says so.</summary>
    private const int Window = 4096;

    private const int MinZeros = 5;

    /// <summary>Of a hundred units, how many have a zero half: spaces, line ends and digits in any script, all letters in Latin.</summary>
    private const int MinZerosPerHundred = 5;

    /// <summary>By the mark at its head, else by zeros that all stand in one half of the units; null for anything else.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, 0, 0, ..]:
                return Encoding.UTF32;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, Window)];
        int even = 0, odd = 0;
        for (int i = 0; i < window.Length; i++)
        {
            if (window[i] == 0 && i % 2 == 0)
                even++;
            else if (window[i] == 0)
                odd++;
        }

        if (Math.Max(even, odd) < MinZeros || Math.Max(even, odd) * 200 < window.Length * MinZerosPerHundred)
            return null;
        return even == 0 ? Encoding.Unicode : odd == 0 ? Encoding.BigEndianUnicode : null;
    }
}
