using System.Buffers.Binary;
using System.Text;

namespace Stemma.Parse;

/// <summary>Reads what <see cref="BinaryWriter"/> wrote, from memory: millions of small numbers, so that starting up stays short.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    private int _at;

    public byte Byte() => bytes[_at++];

    public byte[] Bytes(int count)
    {
        _at += count;
        return bytes[(_at - count).._at];
    }

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

    public ushort UInt16()
    {
        _at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(_at - 2));
    }

    public uint UInt32()
    {
        _at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(_at - 4));
    }

    public string String()
    {
        var length = Number();
        _at += length;
        return Encoding.UTF8.GetString(bytes, _at - length, length);
    }
}
