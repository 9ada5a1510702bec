namespace Stemma.Read;

/// <summary>Bytes that can be looked at before they are taken, counted from the start of the file.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _position;

    public override bool CanSeek => inner.CanSeek;

    public override long Length => inner.Length;

    public override long Position
    {
        get => _position;
        set
        {
            inner.Position = value;
            Restart(value);
        }
    }

    /// <summary>Whether what lies underneath broke; what came before it can still be taken, then the bytes end.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next bytes, fewer than asked for only at the end. Good until the next call of any kind.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> next = Peek(1);
        if (next.IsEmpty || buffer.IsEmpty)
            return 0;
        int count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        Take(count);
        return count;
    }

    /// <summary>Takes as many as there are, at most <paramref name="count"/>; returns how many.</summary>
    public long Skip(long count)
    {
        long left = count;
        while (left > 0 && !Peek(1).IsEmpty)
        {
            int step = (int)Math.Min(left, _end - _start);
            Take(step);
            left -= step;
        }

        return count - left;
    }

    /// <summary>Forgets what was looked at, because what lies underneath was put elsewhere.</summary>
    public void Restart(long position)
    {
        _position = position;
        _start = _end = 0;
        IsBroken = false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Take(int count)
    {
        _start += count;
        _position += count;
    }

    private bool Fill(int count)
    {
        if (IsBroken)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (count > _buffer.Length)
            Array.Resize(ref _buffer, count);
        try
        {
            int read = inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
            return false;
        }
    }
}
