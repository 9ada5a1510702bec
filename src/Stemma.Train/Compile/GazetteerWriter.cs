using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Stemma.Link.Names;
using Stemma.Link.Places;

namespace Stemma.Train.Compile;

/// <summary>Writes what <see cref="Gazetteer"/> reads. Divisions come first.</summary>
internal sealed class GazetteerWriter
{
    private readonly List<byte[]> _entries = [];
    private readonly List<string> _countries = [];
    private readonly List<byte> _names = [];
    private readonly Dictionary<string, uint> _nameAt = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(uint Bucket, string Letters, int Entry), (byte[] Code, bool Usual)> _records = [];

    /// <returns>The entry's number.</returns>
    public int Add(GazetteerEntry entry, IEnumerable<string> otherNames)
    {
        var number = _entries.Count;
        var row = new byte[GazetteerFile.EntrySize];
        BinaryPrimitives.WriteInt32LittleEndian(row, entry.GeoNames ?? 0);
        GazetteerFile.Write24(row.AsSpan(4), GazetteerFile.Latitude(entry.Latitude));
        GazetteerFile.Write24(row.AsSpan(7), GazetteerFile.Longitude(entry.Longitude));
        row[10] = GazetteerFile.People((long)entry.People);
        row[11] = (byte)entry.Class;
        row[12] = CountryOf(entry.Country);
        BinaryPrimitives.WriteUInt16LittleEndian(row.AsSpan(13), (ushort?)entry.Division ?? GazetteerFile.NoDivision);
        GazetteerFile.Write24(row.AsSpan(15), NameOf(entry.Name));
        _entries.Add(row);
        AddRecord(entry.Name, number, usual: true);
        foreach (var name in otherNames)
            AddRecord(name, number, usual: false);
        return number;
    }

    public byte[] ToArray()
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        var (starts, records) = Records();
        writer.Write(_entries.Count);
        writer.Write(records.Length);
        writer.Write(Encoding.ASCII.GetBytes(string.Concat(_countries).PadRight(GazetteerFile.Countries * GazetteerFile.CountryCode, '\0')));
        foreach (var entry in _entries)
            writer.Write(entry);
        foreach (var start in starts)
            writer.Write(start);
        writer.Write(records);
        writer.Write(_names.ToArray());
        writer.Flush();
        var hashed = body.ToArray();
        return [.. BitConverter.GetBytes(GazetteerFile.Magic), .. SHA256.HashData(hashed), .. hashed];
    }

    private void AddRecord(string name, int entry, bool usual)
    {
        Span<ushort> sounds = stackalloc ushort[Sounds.MostSounds];
        Span<byte> code = stackalloc byte[CodedSounds.MostBytes];
        var letters = PlaceLetters.Of(name).FirstOrDefault();
        var length = letters is null ? 0 : Sounds.Of(letters, sounds);
        if (length == 0)
            return;
        var coded = code[..CodedSounds.Write(sounds[..length], code)];
        if (coded.Length <= byte.MaxValue)
            _records.TryAdd((GazetteerFile.Bucket(Sounds.Skeleton(letters)), letters!, entry), (coded.ToArray(), usual));
    }

    private (int[] Starts, byte[] Records) Records()
    {
        var starts = new int[(1 << GazetteerFile.BucketBits) + 1];
        using var records = new MemoryStream();
        var next = 0;
        Span<byte> head = stackalloc byte[GazetteerFile.RecordHead];
        foreach (var ((bucket, letters, entry), (code, usual)) in _records)
        {
            for (; next <= bucket; next++)
                starts[next] = (int)records.Length;
            GazetteerFile.Write24(head, (uint)entry | (usual ? GazetteerFile.UsualName : 0));
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], GazetteerFile.Letters(letters));
            head[GazetteerFile.RecordHead - 1] = (byte)code.Length;
            records.Write(head);
            records.Write(code);
        }

        for (; next < starts.Length; next++)
            starts[next] = (int)records.Length;
        return (starts, records.ToArray());
    }

    private byte CountryOf(string code)
    {
        var at = _countries.IndexOf(code);
        if (at >= 0)
            return (byte)at;
        _countries.Add(code);
        return checked((byte)(_countries.Count - 1));
    }

    private uint NameOf(string name)
    {
        if (_nameAt.TryGetValue(name, out var at))
            return at;
        at = (uint)_names.Count;
        var bytes = Encoding.UTF8.GetBytes(name);
        _names.Add(checked((byte)bytes.Length));
        _names.AddRange(bytes);
        return _nameAt[name] = at;
    }
}
