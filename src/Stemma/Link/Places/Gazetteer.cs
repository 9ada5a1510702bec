using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>Towns and first-level divisions of the world, found by name in any spelling. Threads may share it.</summary>
internal sealed class Gazetteer : IDisposable
{
    private readonly ConcurrentDictionary<string, ImmutableArray<GazetteerMatch>> _remembered = new(StringComparer.Ordinal);
    private readonly MappedFile _file;
    private readonly int _entries;
    private readonly string?[] _countries = new string?[GazetteerFile.Countries];
    private readonly int _bucketsAt;
    private readonly int _recordsAt;
    private readonly int _namesAt;

    private Gazetteer(MappedFile file, uint entries, uint records)
    {
        _file = file;
        _entries = (int)entries;
        _bucketsAt = GazetteerFile.EntriesAt + (_entries * GazetteerFile.EntrySize);
        _recordsAt = _bucketsAt + (((1 << GazetteerFile.BucketBits) + 1) * sizeof(uint));
        _namesAt = _recordsAt + (int)records;
    }

    public int Count => _entries;

    /// <returns>Null when the file is there and is not what it was when it was made: cut short, changed, or of another kind.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Gazetteer? Open(string path)
    {
        var file = new MappedFile(path);
        var bytes = file.Bytes;
        if (bytes.Length >= GazetteerFile.EntriesAt && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == GazetteerFile.Magic)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes[GazetteerFile.HashedAt..], hash);
            var counts = bytes[GazetteerFile.HashedAt..];
            if (hash.SequenceEqual(bytes[GazetteerFile.HashAt..GazetteerFile.HashedAt]))
                return new Gazetteer(file, BinaryPrimitives.ReadUInt32LittleEndian(counts), BinaryPrimitives.ReadUInt32LittleEndian(counts[sizeof(uint)..]));
        }

        file.Dispose();
        return null;
    }

    public GazetteerEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_entries, nameof(index));
            var row = _file.Bytes.Slice(GazetteerFile.EntriesAt + (index * GazetteerFile.EntrySize), GazetteerFile.EntrySize);
            var id = BinaryPrimitives.ReadInt32LittleEndian(row);
            var division = BinaryPrimitives.ReadUInt16LittleEndian(row[13..]);
            var name = _file.Bytes[(_namesAt + (int)GazetteerFile.Read24(row[15..]))..];
            return new GazetteerEntry(
                index,
                id == 0 ? null : id,
                Encoding.UTF8.GetString(name.Slice(1, name[0])),
                (PlaceClass)row[11],
                CountryAt(row[12]),
                division == GazetteerFile.NoDivision ? null : division,
                GazetteerFile.People(row[10]),
                GazetteerFile.Latitude(GazetteerFile.Read24(row[4..])),
                GazetteerFile.Longitude(GazetteerFile.Read24(row[7..])));
        }
    }

    /// <summary>The entries that have this name in some spelling, each once, by its best match; the order is that of the file.</summary>
    public ImmutableArray<GazetteerMatch> Find(string name)
    {
        if (_remembered.TryGetValue(name, out var known))
            return known;
        var found = new List<GazetteerMatch>();
        foreach (var letters in PlaceLetters.Of(name))
            Find(letters, found);
        ImmutableArray<GazetteerMatch> matches = [.. found];
        if (_remembered.Count < MostRemembered && name.Length <= NameText.MostLetters)
            _remembered.TryAdd(name, matches);
        return matches;
    }

    /// <summary>Names whose entries are remembered; later ones are looked up each time.</summary>
    public const int MostRemembered = 16 * 1024;

    private void Find(string letters, List<GazetteerMatch> found)
    {
        var hash = Sounds.Skeleton(letters);
        var bucket = _file.Bytes[(_bucketsAt + ((int)GazetteerFile.Bucket(hash) * sizeof(uint)))..];
        var (at, end) = (BinaryPrimitives.ReadInt32LittleEndian(bucket), BinaryPrimitives.ReadInt32LittleEndian(bucket[sizeof(uint)..]));
        var records = _file.Bytes[_recordsAt.._namesAt];
        Span<ushort> buffer = stackalloc ushort[Sounds.MostSounds];
        var sounds = buffer[..Sounds.Of(letters, buffer)];
        var same = GazetteerFile.Letters(letters);
        while (at < end)
        {
            var record = records[at..];
            var length = record[GazetteerFile.RecordHead - 1];
            var match = Sounds.Compare(sounds, new CodedSounds(record.Slice(GazetteerFile.RecordHead, length)), longVowels: false);
            if (match != SpellingMatch.Different)
            {
                var entry = GazetteerFile.Read24(record);
                if (match == SpellingMatch.Transliterated && BinaryPrimitives.ReadUInt16LittleEndian(record[3..]) == same)
                    match = SpellingMatch.Equal;
                Keep(found, new GazetteerMatch((int)(entry & GazetteerFile.EntryMask), match, (entry & GazetteerFile.UsualName) != 0));
            }

            at += GazetteerFile.RecordHead + length;
        }
    }

    private static void Keep(List<GazetteerMatch> found, GazetteerMatch match)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Entry != match.Entry)
                continue;
            if ((match.Match, match.Usual).CompareTo((found[i].Match, found[i].Usual)) > 0)
                found[i] = match;
            return;
        }

        found.Add(match);
    }

    private string CountryAt(int index) => _countries[index] ??=
        Encoding.ASCII.GetString(_file.Bytes.Slice(GazetteerFile.HeaderSize + (index * GazetteerFile.CountryCode), GazetteerFile.CountryCode));

    public void Dispose() => _file.Dispose();
}
