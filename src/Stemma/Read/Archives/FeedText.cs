namespace Stemma.Read;

/// <summary>A feed's characters, from the first that is no white space on; it ends where one item grows beyond its bound.</summary>
internal sealed class FeedText(TextReader inner, int maxItem) : TextReader
{
    private long _left = maxItem;
    private bool _begun;

    /// <summary>Whether it ended because of the bound.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>The next item has the whole bound to itself.</summary>
    public void Allow() => _left = maxItem;

    public override int Peek()
    {
        Begin();
        return IsOverrun ? -1 : inner.Peek();
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        Begin();
        if (IsOverrun)
            return 0;
        int read = inner.Read(buffer, index, count);
        _left -= read;
        IsOverrun = _left < 0;
        return IsOverrun ? 0 : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Begin()
    {
        while (!_begun && inner.Peek() is var next && next >= 0 && (char.IsWhiteSpace((char)next) || next == '\uFEFF'))
            inner.Read();
        _begun = true;
    }
}
