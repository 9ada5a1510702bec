using System.Globalization;
using System.Net;
using System.Text;

namespace Stemma.Read;

/// <summary>
/// A feed's characters with the entities of HTML written as numbers: XML knows five by name, and feeds that say "&amp;nbsp;"
/// all the same are many. An entity stands for one character each time; none is expanded further.
/// </summary>
internal sealed class HtmlEntities(TextReader inner) : TextReader
{
    private const int LongestName = 10;

    private readonly StringBuilder _ready = new();
    private int _at;

    public override int Peek() => Ensure() ? _ready[_at] : -1;

    public override int Read() => Ensure() ? _ready[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = 0;
        while (read < count && Ensure())
            buffer[index + read++] = _ready[_at++];
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Ensure()
    {
        if (_at < _ready.Length)
            return true;
        _ready.Clear();
        _at = 0;
        int next = inner.Read();
        if (next < 0)
            return false;
        _ready.Append((char)next);
        if (next != '&')
            return true;
        while (_ready.Length <= LongestName && inner.Peek() is var letter && letter >= 0 && char.IsAsciiLetterOrDigit((char)letter))
            _ready.Append((char)inner.Read());
        if (_ready.Length > 2 && inner.Peek() == ';')
        {
            _ready.Append((char)inner.Read());
            Rewrite(_ready.ToString());
        }

        return true;
    }

    private void Rewrite(string entity)
    {
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
            return;
        string character = WebUtility.HtmlDecode(entity);
        if (character.Length == 1)
            _ready.Clear().Append(CultureInfo.InvariantCulture, $"&#{(int)character[0]};");
    }
}
