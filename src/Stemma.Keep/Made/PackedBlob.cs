using System.Buffers.Binary;

namespace Stemma.Keep.Made;

/// <summary>Bytes packed with how many they are, so that no more is unpacked.</summary>
internal static class PackedBlob
{
    public static byte[] Of(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        var packed = PackedBytes.Pack(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var blob = new byte[sizeof(int) + packed.Length];
        BinaryPrimitives.WriteInt32LittleEndian(blob, (int)bytes.Length);
        packed.CopyTo(blob, sizeof(int));
        return blob;
    }

    /// <exception cref="FormatException">It is not what was packed.</exception>
    public static MemoryStream Open(byte[] blob)
    {
        var size = blob.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(blob);
        return size < 0 ? throw new FormatException("What was made is damaged.") : new MemoryStream(PackedBytes.Unpack(blob.AsSpan(sizeof(int)), size), writable: false);
    }
}
