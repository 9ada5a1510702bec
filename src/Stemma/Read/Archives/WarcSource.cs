using System.Globalization;

namespace Stemma.Read;

/// <summary>The bytes of a web archive, and the ways back into them when a record is not what it says.</summary>
internal sealed class WarcSource(PeekStream content, GunzipStream? unpacked)
{
    private static readonly byte[] Opening = [.. "WARC/1."u8];

    private long _mark;
    private (long Packed, long Unpacked) _member;

    public PeekStream Content => content;

    /// <summary>Whether a record's first line stands here.</summary>
    public bool IsAtRecord => content.Peek(Opening.Length).SequenceEqual(Opening);

    public bool IsAtEnd => content.Peek(1).IsEmpty;

    /// <summary>
    /// The offset in the file, in bytes. In a compressed file that of the gzip member, and where the record is not the
    /// first in it, its offset in the member's content: "1024" or "1024+312".
    /// </summary>
    public string Here()
    {
        _mark = content.Position;
        if (unpacked is null)
            return _mark.ToString(CultureInfo.InvariantCulture);
        if (IsAtBreak && unpacked.IsBetweenMembers)
            return unpacked.Packed.ToString(CultureInfo.InvariantCulture);
        _member = unpacked.MemberOf(_mark);
        return _mark == _member.Unpacked
            ? _member.Packed.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{_member.Packed}+{_mark - _member.Unpacked}");
    }

    /// <summary>Whether nothing is left because the file broke, and not because it ended.</summary>
    public bool IsAtBreak => IsAtEnd && content.IsBroken;

    /// <summary>
    /// Whether a record may end here: the two line ends that close one, another record or the end of what is whole follow.
    /// Takes the line ends.
    /// </summary>
    public bool EndsHere()
    {
        bool closed = content.Peek(4).SequenceEqual("\r\n\r\n"u8);
        while (content.Peek(1) is [(byte)'\r' or (byte)'\n'])
            content.Skip(1);
        return IsAtEnd ? !content.IsBroken || unpacked?.IsWholeTo(content.Position) == true : closed || IsAtRecord;
    }

    /// <summary>
    /// Goes back behind the first line of the record asked for last, or to the gzip member after it. Stays where the file
    /// cannot be read twice, or where more than is left would have to be.
    /// </summary>
    /// <param name="left">Bytes that may still be read again.</param>
    public void Rewind(ref long left)
    {
        (long Packed, long Unpacked) target = (_mark, _mark);
        if (unpacked is not null)
        {
            bool isAlone = _mark == _member.Unpacked && unpacked.MemberAfter() is not null;
            if (content.IsBroken && !isAlone)
                return;
            target = isAlone ? unpacked.MemberAfter()!.Value : _member;
        }

        long again = content.Position - target.Unpacked;
        if (again > left)
            return;
        left -= again;
        if (unpacked is null ? content.CanSeek : unpacked.Return(target))
        {
            if (unpacked is null)
                content.Position = target.Packed;
            else
                content.Restart(target.Unpacked);
            if (target.Unpacked <= _mark)
                content.Skip(_mark - target.Unpacked + Opening.Length);
        }
    }

    /// <summary>Moves on to the next first line of a record, over broken members too; false when there is none.</summary>
    public bool FindRecord()
    {
        const int Window = 1 << 15;
        while (true)
        {
            if (IsAtRecord)
                return true;
            ReadOnlySpan<byte> ahead = content.Peek(Window);
            int at = ahead.IndexOf((ReadOnlySpan<byte>)[(byte)'\n', .. Opening]);
            if (at >= 0)
                content.Skip(at + 1);
            else if (ahead.Length > Opening.Length)
                content.Skip(ahead.Length - Opening.Length);
            else if (!content.IsBroken || unpacked is null)
                return false;
            else if (!FindMember())
                return false;
        }
    }

    private bool FindMember()
    {
        if (!unpacked!.FindMember(Opening))
            return false;
        content.Restart(unpacked.Unpacked);
        return true;
    }
}
