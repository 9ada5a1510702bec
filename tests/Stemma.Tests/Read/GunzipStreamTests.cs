using System.Text;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

public class GunzipStreamTests
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => Archived.Story(i))));

    [Fact]
    public void Members_are_read_one_after_the_other_whatever_their_size()
    {
        byte[] file = Archived.Joined([Archived.Gzip(Words), .. Words.Chunk(7).Take(3000).Select(c => Archived.Gzip(c)), Archived.Gzip(), Archived.Gzip(Words)]);

        Assert.True(Unpacked(file).AsSpan().SequenceEqual([.. Words, .. Words[..21_000], .. Words]));
    }

    [Fact]
    public void Names_extra_fields_and_a_checksum_in_the_header_are_passed_over()
    {
        byte[] plain = Archived.Gzip(Words);
        byte[] header = [.. plain[..3], 0x1E, .. plain[4..10], 5, 0, 1, 2, 3, 4, 5, .. "name.warc\0comment\0"u8, 0xAB, 0xCD];

        Assert.True(Unpacked([.. header, .. plain[10..]]).AsSpan().SequenceEqual(Words));
    }

    [Fact]
    public void A_header_without_end_is_broken()
    {
        byte[] plain = Archived.Gzip(Words);

        Assert.Throws<InvalidDataException>(() => Unpacked([.. plain[..3], 0x08, .. plain[4..10], .. Enumerable.Repeat((byte)'n', GunzipStream.MaxHeader), 0, .. plain[10..]]));
        Assert.Throws<InvalidDataException>(() => Unpacked([.. plain[..3], 0x04, .. plain[4..10], 0xFF]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(3000)]
    public void A_member_cut_short_is_broken(int missing) => Assert.Throws<InvalidDataException>(() => Unpacked(Archived.Gzip(Words)[..^missing]));

    [Fact]
    public void A_member_that_does_not_match_its_checksum_is_broken()
    {
        byte[] file = Archived.Gzip(Words);
        file[^7] ^= 1;

        Assert.Throws<InvalidDataException>(() => Unpacked(file));
    }

    [Fact]
    public void A_member_that_unpacks_to_more_than_text_does_is_broken_once_past_the_allowance()
    {
        byte[] bomb = Archived.Gzip(System.IO.Compression.CompressionLevel.SmallestSize, new byte[20_000_000]);

        Assert.Equal(20_000_000, Unpacked(bomb, allowance: 20_000_000).Length);
        Assert.Throws<InvalidDataException>(() => Unpacked(bomb, allowance: 10_000_000));
    }

    private static byte[] Unpacked(byte[] file, int allowance = int.MaxValue)
    {
        using var stream = new GunzipStream(new PeekStream(new MemoryStream(file)), allowance);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
