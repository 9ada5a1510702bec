using System.Globalization;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class HttpBodyTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Archived.Page(5));

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate", "zlib")]
    [InlineData("br", "br")]
    [InlineData("identity", "none")]
    [InlineData("gzip, br", "gzip", "br")]
    public void An_encoded_body_is_decoded(string named, params string[] layers)
    {
        byte[] body = layers.Aggregate(Page, (inner, layer) => Packed(layer, inner));

        Assert.Equal((Encoding.UTF8.GetString(Page), null), Decoded($"Content-Encoding: {named}\r\n", body));
        Assert.Equal((Encoding.UTF8.GetString(Page), null), Decoded($"Content-Encoding: {named}\r\nTransfer-Encoding: chunked\r\n", Chunked(body)));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public void A_body_that_was_decoded_already_stays(string more) =>
        Assert.Equal((Encoding.UTF8.GetString(Page), null), Decoded(more, Page));

    [Fact]
    public void A_chunk_that_is_missing_is_a_broken_record()
    {
        byte[] chunked = Chunked(Page);

        Assert.Equal((null, "broken-record"), Decoded("Transfer-Encoding: chunked\r\n", chunked[..^8]));
        Assert.Equal((null, "broken-record"), Decoded("Transfer-Encoding: chunked\r\n", [.. "7fffffffffffffff\r\nabc"u8]));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void An_envelope_cut_short_is_a_broken_record(string encoding) =>
        Assert.Equal((null, "broken-record"), Decoded($"Content-Encoding: {encoding}\r\n", Packed(encoding, Page)[..^30]));

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip, gzip")]
    public void An_encoding_that_is_not_undone_is_told(string encoding) =>
        Assert.Equal((null, "unknown-encoding"), Decoded($"Content-Encoding: {encoding}\r\n", Page));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("br")]
    public void A_bomb_is_too_large(string encoding) =>
        Assert.Equal((null, "too-large"), Decoded($"Content-Encoding: {(encoding == "zlib" ? "deflate" : encoding)}\r\n", Packed(encoding, new byte[30_000_000])));

    private static (string? Body, string? Refused) Decoded(string more, byte[] body)
    {
        var outcome = Assert.Single(Archived.Load("a.warc", Archived.Record(Archived.Http(body, more: more), "http://a.example/"), new() { MaxBytes = 10_000_000 }));
        return (outcome.Capture is { } capture ? Encoding.UTF8.GetString(capture.Bytes.Span) : null, outcome.Skip?.Reason.Code);
    }

    private static byte[] Packed(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new BufferedStream(packed),
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Chunked(byte[] body) =>
    [
        .. body.Chunk(100).SelectMany(c => Encoding.ASCII.GetBytes(c.Length.ToString("x", CultureInfo.InvariantCulture) + ";a=b\r\n").Concat(c).Concat("\r\n"u8.ToArray())),
        .. "0\r\n\r\n"u8,
    ];
}
