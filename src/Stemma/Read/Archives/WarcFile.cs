using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// A web archive (WARC 1.0 and 1.1): the pages among its records, one in memory at a time. A record is believed only when it
/// is closed, or another or the end follows, where its length says; one whose length lies costs no other.
/// </summary>
internal sealed class WarcFile(PeekStream content, GunzipStream? unpacked, string uri, ReadOptions options) : IArchive
{
    /// <summary>
    /// How many times <see cref="ReadOptions.MaxBytes"/> may be read a second time to mend false lengths; behind later ones
    /// the search goes forward only.
    /// </summary>
    public const int MaxReread = 16;

    private readonly WarcSource _source = new(content, unpacked);
    private readonly WarcTally _tally = new();
    private long _reread = (long)MaxReread * options.MaxBytes;
    private MemoryStream? _unused;
    private bool _lost;
    private bool _ended;

    public LoadOutcome? Next()
    {
        while (!_ended)
        {
            if (_lost && !_source.FindRecord())
                return End();
            _lost = false;
            _source.EndsHere();
            string place = $"{uri}@{_source.Here()}";
            if (_source.IsAtBreak || !(_source.IsAtEnd || _source.IsAtRecord))
                return Lost(place);
            if (_source.IsAtEnd)
                return End();
            if (Record(place) is { } outcome)
                return outcome;
        }

        return null;
    }

    public void Dispose()
    {
        _unused?.Dispose();
        content.Dispose();
    }

    private LoadOutcome? End()
    {
        _ended = true;
        return _tally.IsEmpty ? null : LoadOutcome.Skipped(SkipReason.PassedOver.At(uri, _tally.ToString()));
    }

    private LoadOutcome Lost(string place, SkipReason? reason = null)
    {
        _lost = true;
        return LoadOutcome.Skipped((reason ?? SkipReason.BrokenRecord).At(place));
    }

    /// <summary>Null when the record is none that was asked for; it is counted then.</summary>
    private LoadOutcome? Record(string place)
    {
        if (HeaderBlock.At(content.Peek(HeaderBlock.MaxBytes)) is not { } head)
        {
            content.Skip(1);
            return Lost(place);
        }

        content.Skip(head.Length);
        if (head.ContentLength is not { } length)
            return Lost(place);
        bool wanted = WarcRecord.MayHoldPage(head);
        bool held = wanted && length <= options.MaxBytes;
        ReadOnlyMemory<byte>? block = held ? Block((int)length) : null;
        bool whole = (held ? block is not null : content.Skip(length) == length) && _source.EndsHere();
        if (!whole)
        {
            _source.Rewind(ref _reread);
            return unpacked is { IsBomb: true } ? Lost(place, SkipReason.TooLarge) : Lost(place);
        }

        if (block is { } page)
            return WarcRecord.Read(head, page, place, options, _tally);
        if (wanted)
            return LoadOutcome.Skipped(SkipReason.TooLarge.At(place));
        _tally.CountRecord(head);
        return null;
    }

    /// <summary>Null when the bytes end before; grows with what is there, not with what the length promises.</summary>
    private ReadOnlyMemory<byte>? Block(int length)
    {
        var block = _unused ?? new MemoryStream(Math.Min(length, 1 << 16));
        _unused = null;
        block.SetLength(0);
        byte[] portion = new byte[1 << 15];
        while (block.Length < length)
        {
            int read = content.Read(portion.AsSpan(0, (int)Math.Min(portion.Length, length - block.Length)));
            if (read == 0)
            {
                _unused = block;
                return null;
            }

            block.Write(portion, 0, read);
        }

        return block.GetBuffer().AsMemory(0, length);
    }
}
