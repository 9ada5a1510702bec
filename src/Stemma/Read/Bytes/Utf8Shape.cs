using System.Buffers;
using System.Text;

namespace Stemma.Read;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Whole">Sequences of several bytes that are well-formed.</param>
/// <param name="Broken">Bytes or starts of sequences that are not.</param>
internal readonly record struct Utf8Shape(int Whole, int Broken)
{
    public static Utf8Shape Of(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (true)
        {
            int high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
                return new(whole, broken);
            OperationStatus status = Rune.DecodeFromUtf8(bytes[high..], out _, out int length);
            if (status == OperationStatus.Done)
                whole++;
            else
                broken++;
            bytes = bytes[(high + Math.Max(1, length))..];
        }
    }
}
