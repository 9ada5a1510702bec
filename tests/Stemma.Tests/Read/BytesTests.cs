using System.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class BytesTests
{
    private const string Latin = "Le maire a été blessé près de la mer, a dit un témoin de la scène.";

    private static readonly byte[] Noise = [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * i * 37 % 113)))];

    [Fact]
    public void Each_kind_of_bytes_that_is_no_report_has_its_code()
    {
        Assert.Equal("empty", Reading.Code(Reading.Of([])));
        Assert.Equal("empty", Reading.Code(Reading.Of(" \n\t ")));
        Assert.Equal("not-text", Reading.Code(Reading.Of([.. "%PDF-1.7"u8])));
        Assert.Equal("not-text", Reading.Code(Reading.Of([.. "Crane"u8, 0, .. "falls"u8])));
        Assert.Equal("not-text", Reading.Code(Reading.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10])));
        Assert.Equal("unreadable", Reading.Code(Reading.Of([0x1F, 0x8B, 0x08, 1, 2, 3])));
        Assert.Equal("unknown-charset", Reading.Code(Reading.Of([.. "Crane "u8, .. Noise])));
        Assert.Equal("invalid-utf8", Reading.Code(Reading.Of([.. "<html><meta charset=utf-8><p>Crane "u8, .. Noise])));
        Assert.Equal("too-large", Reading.Code(Reading.Of("Crane falls"u8.ToArray(), options: new() { MaxBytes = 10 })));
        Assert.Equal("too-large", Reading.Code(Reading.Of("Crane falls"u8.ToArray(), options: new() { MaxTextLength = 10 })));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        Assert.Equal(Latin, Reading.Report(Reading.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Latin)])).Text);
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        var random = new Random(11);
        byte[] bytes = new byte[400];
        for (int round = 0; round < 500; round++)
        {
            random.NextBytes(bytes);
            for (int i = 0; i < bytes.Length && round % 2 == 0; i++)
                bytes[i] = (byte)(bytes[i] % 96 + 32);
            var outcome = Reading.Of(bytes);
            Assert.True(outcome.Report is null != outcome.Skip is null);
        }
    }
}
