using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>The body of an HTTP message with its transfer and content encoding undone.</summary>
internal static class HttpBody
{
    /// <summary>Encodings on top of one another that are undone; servers use one.</summary>
    public const int MaxLayers = 3;

    /// <summary>Digits of a chunk's length with its extensions.</summary>
    public const int MaxChunkLine = 1024;

    public static (ReadOnlyMemory<byte> Body, SkipReason? Refused) Of(HeaderBlock head, ReadOnlyMemory<byte> body, int maxBytes)
    {
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true && BeginsChunk(body.Span))
        {
            if (Joined(body.Span) is not { } joined)
                return (default, SkipReason.BrokenRecord);
            body = joined;
        }

        string[] layers = head["Content-Encoding"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (layers.Length > MaxLayers)
            return (default, SkipReason.UnknownEncoding);
        foreach (string layer in layers.Reverse())
        {
            (body, SkipReason? refused) = Undone(layer.ToLowerInvariant(), body, maxBytes);
            if (refused is not null)
                return (default, refused);
        }

        return (body, null);
    }

    /// <summary>An archive may name an encoding it has undone already; then the bytes are text and stay.</summary>
    private static (ReadOnlyMemory<byte> Body, SkipReason? Refused) Undone(string encoding, ReadOnlyMemory<byte> body, int maxBytes)
    {
        if (encoding == "identity" || body.IsEmpty)
            return (body, null);
        bool isGzip = BoundedBytes.IsGzip(body.Span);
        if (encoding is not ("gzip" or "x-gzip" or "deflate" or "br"))
            return (default, SkipReason.UnknownEncoding);
        if (encoding is "gzip" or "x-gzip" && !isGzip)
            return IsPlain(body.Span) ? (body, null) : (default, SkipReason.BrokenRecord);
        try
        {
            byte[]? content = isGzip && encoding != "br" ? BoundedBytes.Gunzip(body, maxBytes) : Inflated(encoding, body, maxBytes);
            return content is null ? (default, SkipReason.TooLarge) : (content, null);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return IsPlain(body.Span) ? (body, null) : (default, SkipReason.BrokenRecord);
        }
    }

    /// <summary>What servers call deflate is either the bare stream or the one of zlib, two bytes in front.</summary>
    private static byte[]? Inflated(string encoding, ReadOnlyMemory<byte> body, int maxBytes)
    {
        if (encoding == "br")
            return Unbrotlied(body.Span, maxBytes);
        bool zlib = body.Span is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) + flags) % 31 == 0;
        using var packed = new NotedStream(body);
        using Stream unpacked = zlib ? new ZLibStream(packed, CompressionMode.Decompress)
            : new DeflateStream(packed, CompressionMode.Decompress);
        byte[]? content = BoundedBytes.ReadAll(unpacked, maxBytes);
        return packed.IsExhausted ? throw new InvalidDataException("The envelope ends early.") : content;
    }

    /// <summary>The platform's stream takes an envelope cut short for its end.</summary>
    /// <exception cref="InvalidDataException">The envelope is broken.</exception>
    private static byte[]? Unbrotlied(ReadOnlySpan<byte> body, int maxBytes)
    {
        using var content = new MemoryStream();
        using var decoder = default(BrotliDecoder);
        byte[] portion = new byte[1 << 16];
        while (true)
        {
            OperationStatus status = decoder.Decompress(body, portion, out int taken, out int written);
            body = body[taken..];
            content.Write(portion, 0, written);
            if (content.Length > maxBytes)
                return null;
            if (status == OperationStatus.Done)
                return content.ToArray();
            if (status != OperationStatus.DestinationTooSmall)
                throw new InvalidDataException("The envelope is broken or ends early.");
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    private static bool BeginsChunk(ReadOnlySpan<byte> body) => ChunkAt(body) is not null;

    /// <summary>The length of the chunk and of the line that states it; null where no such line stands.</summary>
    private static (long Length, int Line)? ChunkAt(ReadOnlySpan<byte> body)
    {
        int feed = body[..Math.Min(body.Length, MaxChunkLine)].IndexOf((byte)'\n');
        if (feed < 0)
            return null;
        string line = Encoding.Latin1.GetString(body[..feed]).Split(';')[0].Trim();
        return line.Length is > 0 and <= 16 && long.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long length)
            ? (length, feed + 1)
            : null;
    }

    /// <summary>Null when a chunk is cut short or the last is missing.</summary>
    private static byte[]? Joined(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (ChunkAt(body) is var (length, line))
        {
            if (length == 0)
                return joined.ToArray();
            body = body[line..];
            if (length < 0 || length > body.Length)
                return null;
            joined.Write(body[..(int)length]);
            body = body[(int)length..];
            body = body is [(byte)'\r', (byte)'\n', ..] ? body[2..] : body is [(byte)'\n', ..] ? body[1..] : body;
        }

        return null;
    }

    /// <summary>Notes whether more was asked for than there is, which an inflater does only where its stream does not end.</summary>
    private sealed class NotedStream(ReadOnlyMemory<byte> bytes) : ReadOnlyStream
    {
        private int _at;

        public bool IsExhausted { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, bytes.Length - _at);
            IsExhausted |= count == 0;
            bytes.Span.Slice(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
