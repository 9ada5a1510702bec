using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Stemma.Parse;

/// <summary>Reads what <see cref="BinaryWriter"/> writes, from memory.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    private int _at;

    /// <summary>Of variable length, seven bits a byte, lowest first; cast to <see cref="uint"/> where it may not fit.</summary>
    public int Number()
    {
        uint value = bytes[_at++];
        if (value < 0x80)
            return (int)value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    public uint UInt32()
    {
        _at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(_at - 4));
    }

    public uint[] UInt32s(int count)
    {
        var values = MemoryMarshal.Cast<byte, uint>(Take(count * sizeof(uint))).ToArray();
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(values, values);
        return values;
    }

    /// <summary>Their number, then as many signed bytes.</summary>
    public sbyte[] SBytes() => MemoryMarshal.Cast<byte, sbyte>(Take(Number())).ToArray();

    /// <summary>Their number, then as many values of half precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Halves()
    {
        var values = new float[Number()];
        var halves = Take(values.Length * sizeof(ushort));
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(halves[(2 * i)..]);
        return values;
    }

    public string String()
    {
        var length = Number();
        _at += length;
        return Encoding.UTF8.GetString(bytes, _at - length, length);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
