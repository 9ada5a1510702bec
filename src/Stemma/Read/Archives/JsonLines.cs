using System.Text;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>One JSON object a line, a report each. Lines are counted from one; blank ones are passed over.</summary>
internal sealed class JsonLines : IArchive
{
    /// <summary>32 MiB; escaped, the longest text a report may have fits in it.</summary>
    public const int MaxLineBytes = 32 * 1024 * 1024;

    private readonly PeekStream _content;
    private readonly Stream _lines;
    private readonly string _uri;
    private readonly int _maxLine;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;
    private int _number;

    public JsonLines(PeekStream content, string uri, ReadOptions options)
    {
        _content = content;
        _uri = uri;
        _maxLine = Math.Min(MaxLineBytes, options.MaxBytes);
        Encoding? wide = WideText.EncodingOf(content.Peek(ArchiveSniffer.Window));
        _lines = wide is null ? content : Encoding.CreateTranscodingStream(content, wide, new UTF8Encoding(false));
    }

    public LoadOutcome? Next()
    {
        while (NextLine(out bool tooLong) is { } line)
        {
            string place = $"{_uri}:{_number}";
            if (tooLong)
                return LoadOutcome.Skipped(SkipReason.TooLarge.At(place));
            ReadOnlyMemory<byte> text = line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
                continue;
            return Outcome(text, place);
        }

        return _content.IsBroken ? throw new InvalidDataException("The envelope ends early.") : null;
    }

    public void Dispose()
    {
        _line.Dispose();
        _lines.Dispose();
    }

    private static LoadOutcome Outcome(ReadOnlyMemory<byte> line, string place)
    {
        if (!System.Text.Unicode.Utf8.IsValid(line.Span))
            return LoadOutcome.Skipped(SkipReason.InvalidUtf8.At(place));
        if (!MayBeJson(line.Span.Trim(" \t\r\n"u8)))
            return LoadOutcome.Skipped(SkipReason.NotJson.At(place));
        try
        {
            using var document = JsonDocument.Parse(line);
            return JsonRecord.Of(document.RootElement, line, place);
        }
        catch (JsonException)
        {
            return LoadOutcome.Skipped(SkipReason.NotJson.At(place));
        }
    }

    /// <summary>Spares a file of something else the time that a failed parse takes.</summary>
    private static bool MayBeJson(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'{', .., var last] => last == '}',
        [(byte)'[', .., var last] => last == ']',
        [var first, ..] => first is (byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n',
        _ => false,
    };

    /// <summary>The bytes without the line feed, good until the next line is asked for; null at the end.</summary>
    private ReadOnlyMemory<byte>? NextLine(out bool tooLong)
    {
        tooLong = false;
        _line.SetLength(0);
        bool any = false;
        while (_start < _end || Fill())
        {
            any = true;
            int feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            int length = feed < 0 ? _end - _start : feed;
            tooLong |= _line.Length + length > _maxLine;
            if (!tooLong)
                _line.Write(_buffer, _start, length);
            _start += length;
            if (feed < 0)
                continue;
            _start++;
            break;
        }

        if (!any)
            return null;
        _number++;
        return _line.GetBuffer().AsMemory(0, (int)_line.Length);
    }

    private bool Fill()
    {
        _start = 0;
        _end = _lines.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
