using System.Buffers.Binary;

namespace Stemma.Link.Places;

/// <summary>
/// The layout of places.bin, little-endian: magic; SHA-256 of all that follows; number of entries; length of the records; the country codes; the
/// entries, <see cref="EntrySize"/> bytes each, divisions first; for each bucket where its records begin; the records; the names.
/// </summary>
/// <remarks>A record: entry number with the flag of its usual name (24 bits), sixteen bits that tell its letters from others, length and <see cref="CodedSounds"/>.</remarks>
internal static class GazetteerFile
{
    public const uint Magic = 0x325A4753;
    public const int HashAt = sizeof(uint);
    public const int HashedAt = HashAt + 32;
    public const int HeaderSize = HashedAt + (2 * sizeof(uint));
    public const int Countries = 256;
    public const int CountryCode = 2;
    public const int EntrySize = 18;
    public const int RecordHead = 6;
    public const int BucketBits = 16;
    public const uint UsualName = 1 << 23;
    public const uint EntryMask = UsualName - 1;
    public const ushort NoDivision = ushort.MaxValue;

    /// <summary>Steps of the logarithm that inhabitants are kept as.</summary>
    public const double StepsOfPeople = 8;

    private const double Steps24 = 1 << 24;

    public static int EntriesAt => HeaderSize + (Countries * CountryCode);

    public static uint Bucket(uint hash) => hash >> (32 - BucketBits);

    /// <summary>Of the letters of a name (FNV-1a, folded); two names with the same sounds and other letters differ in it, but for one pair in 65,536.</summary>
    public static ushort Letters(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261;
        foreach (var letter in letters)
            hash = (hash ^ letter) * 16777619;
        return (ushort)(hash ^ (hash >> 16));
    }

    public static uint Latitude(double degrees) => (uint)Math.Min(Steps24 - 1, Math.Round((degrees + 90) / 180 * Steps24));

    public static double Latitude(uint steps) => Math.Round((steps / Steps24 * 180) - 90, 5);

    public static uint Longitude(double degrees) => (uint)Math.Min(Steps24 - 1, Math.Round((degrees + 180) / 360 * Steps24));

    public static double Longitude(uint steps) => Math.Round((steps / Steps24 * 360) - 180, 5);

    public static byte People(long inhabitants) => (byte)Math.Round(StepsOfPeople * Math.Log2(inhabitants + 1.0));

    public static double People(byte steps) => Math.Round(Math.Pow(2, steps / StepsOfPeople) - 1);

    public static uint Read24(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    public static void Write24(Span<byte> bytes, uint value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        bytes[2] = (byte)(value >> 16);
    }
}
