using System.Buffers.Binary;
using System.IO.Compression;

namespace Stemma.Read;

/// <summary>
/// The content of a file of gzip members, one after the other. Unlike the platform's own it knows where each member
/// begins, checks every member's checksum, does not take a member cut short for its end, and gives up on one that
/// unpacks to more than any text does.
/// </summary>
internal sealed class GunzipStream(PeekStream packed, int allowance) : ReadOnlyStream
{
    /// <summary>How many times its size a member may unpack to once it is past the allowance; text reaches a tenth of it.</summary>
    public const int MaxExpansion = 200;

    /// <summary>Bytes of a member's header, the names in it included.</summary>
    public const int MaxHeader = 1 << 17;

    /// <summary>Starts of members that are remembered; those between the first ones and the last are forgotten.</summary>
    private const int MaxStarts = 1024;

    private const int TrailerLength = 8;

    private readonly List<(long Packed, long Unpacked)> _starts = [];
    private MemberFeed? _feed;
    private DeflateStream? _inflater;
    private uint _checksum;
    private long _unpackedAtStart;
    private long _unpacked;

    /// <summary>Whether it broke because a member unpacks to more than any text does.</summary>
    public bool IsBomb { get; private set; }

    public bool IsBetweenMembers => _inflater is null;

    /// <summary>Offset in the file of what comes next, where it is between members.</summary>
    public long Packed => packed.Position;

    /// <summary>Bytes of content so far.</summary>
    public long Unpacked => _unpacked;

    /// <exception cref="InvalidDataException">A member is broken, cut short or a bomb, or something else stands where one should begin.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty && (_inflater is not null || OpenMember()))
        {
            int read = _inflater!.Read(buffer);
            if (read > 0)
            {
                Count(buffer[..read]);
                return read;
            }

            CloseMember();
        }

        return 0;
    }

    /// <summary>Whether every member that holds something before a position of the content was whole.</summary>
    public bool IsWholeTo(long position) => IsBetweenMembers || position <= _unpackedAtStart;

    /// <summary>Where in the file the member that holds a position of the content begins, and where its content does. Forgets earlier ones.</summary>
    public (long Packed, long Unpacked) MemberOf(long position)
    {
        int at = _starts.FindLastIndex(s => s.Unpacked <= position);
        if (at > 0)
            _starts.RemoveRange(0, at);
        return _starts.Count == 0 ? default : _starts[0];
    }

    /// <summary>The first member that begins after the one asked for last; null while none has been met.</summary>
    public (long Packed, long Unpacked)? MemberAfter() => _starts.Count > 1 ? _starts[1] : null;

    /// <summary>Goes on at a member that was met before; false where the file cannot be read twice.</summary>
    public bool Return((long Packed, long Unpacked) member)
    {
        if (!packed.CanSeek)
            return false;
        packed.Position = member.Packed;
        Drop();
        _starts.Clear();
        _unpacked = member.Unpacked;
        return true;
    }

    /// <summary>After a break, goes on at the next member whose content begins as wanted; false when there is none.</summary>
    public bool FindMember(ReadOnlySpan<byte> opening)
    {
        const int Window = 1 << 15;
        Drop();
        for (ReadOnlySpan<byte> ahead = packed.Peek(Window); !ahead.IsEmpty; ahead = packed.Peek(Window))
        {
            int at = ahead.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
            packed.Skip(at >= 0 ? at : Math.Max(1, ahead.Length - 2));
            if (at >= 0 && Opens(packed.Peek(Window), opening))
                return true;
            if (at >= 0)
                packed.Skip(1);
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Drop();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool Opens(ReadOnlySpan<byte> member, ReadOnlySpan<byte> opening)
    {
        try
        {
            using var content = new GZipStream(new MemoryStream(member.ToArray(), writable: false), CompressionMode.Decompress);
            Span<byte> first = stackalloc byte[opening.Length];
            return content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(opening);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Drop()
    {
        _inflater?.Dispose();
        _inflater = null;
    }

    private bool OpenMember()
    {
        long start = packed.Position;
        ReadOnlySpan<byte> head = packed.Peek(10);
        if (head.IsEmpty)
            return false;
        if (head.Length < 10 || !BoundedBytes.IsGzip(head))
            throw new InvalidDataException("No gzip member begins here.");
        packed.Skip(HeaderLength(head[3]));
        if (_starts.Count > 0 && _starts[^1].Unpacked == _unpacked || _starts.Count >= MaxStarts)
            _starts.RemoveAt(_starts.Count - 1);
        _starts.Add((start, _unpacked));
        _unpackedAtStart = _unpacked;
        _checksum = 0;
        _feed = new MemberFeed(packed);
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress);
        return true;
    }

    private int HeaderLength(byte flags)
    {
        int length = 10;
        if (flags < 4)
            return length + (flags & 2);
        ReadOnlySpan<byte> header = packed.Peek(MaxHeader);
        if ((flags & 4) != 0)
            length += header.Length < 12 ? header.Length : 2 + BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        for (int names = ((flags >> 3) & 1) + ((flags >> 4) & 1); names > 0; names--)
        {
            int end = length >= header.Length ? -1 : header[length..].IndexOf((byte)0);
            length = end < 0 ? header.Length : length + end + 1;
        }

        length += flags & 2;
        return length < header.Length ? length : throw new InvalidDataException("The header of the member does not end.");
    }

    private void Count(ReadOnlySpan<byte> content)
    {
        _checksum = Crc32.Append(_checksum, content);
        _unpacked += content.Length;
        long sinceStart = _unpacked - _unpackedAtStart;
        IsBomb = sinceStart > allowance && sinceStart / MaxExpansion > _feed!.Taken;
        if (IsBomb)
            throw new InvalidDataException("The member unpacks to more than any text does.");
    }

    /// <summary>The inflater does not say where it stopped: the trailer, which is known, is looked for in what it was given last.</summary>
    private void CloseMember()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)(_unpacked - _unpackedAtStart));
        int at = packed.Peek(_feed!.LastGiven + TrailerLength).IndexOf(trailer);
        if (at < 0)
            throw new InvalidDataException("The member is cut short or does not match its checksum.");
        packed.Skip(at + TrailerLength);
        Drop();
    }

    /// <summary>Takes from the file only what the inflater has used up for certain.</summary>
    private sealed class MemberFeed(PeekStream packed) : ReadOnlyStream
    {
        private const int Portion = 4096;

        public int LastGiven { get; private set; }

        public long Taken { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            packed.Skip(LastGiven);
            ReadOnlySpan<byte> next = packed.Peek(Math.Min(buffer.Length, Portion));
            next.CopyTo(buffer);
            LastGiven = next.Length;
            Taken += next.Length;
            return next.Length;
        }
    }
}
