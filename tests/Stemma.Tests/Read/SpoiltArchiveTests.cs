using System.Text;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

/// <summary>Archives with bytes changed, taken out and doubled at random places, the same ones in every run.</summary>
public class SpoiltArchiveTests
{
    private const int Rounds = 400;

    private static readonly Dictionary<string, byte[]> Sound = new(StringComparer.Ordinal)
    {
        ["a.warc"] = Archived.Joined(Enumerable.Range(1, 6).Select(Archived.Record)),
        ["a.warc.gz"] = Archived.Joined(Enumerable.Range(1, 6).Select(i => Archived.Gzip(Archived.Record(i)))),
        ["b.warc.gz"] = Archived.Gzip([.. Enumerable.Range(1, 6).Select(Archived.Record)]),
        ["c.warc.gz"] = Archived.Joined(Archived.Joined(Enumerable.Range(1, 6).Select(Archived.Record)).Chunk(200).Select(c => Archived.Gzip(c))),
        ["d.warc"] = Archived.Record(Archived.Http(Archived.Gzip(Encoding.UTF8.GetBytes(Archived.Page(1))), more: "Content-Encoding: gzip\r\n"), "http://a.example/"),
        ["a.jsonl"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 6).Select(i => $$"""{"url":"https://a.example/{{i}}","title":"T{{i}}","published":"2031-05-06","text":"{{Archived.Story(i)}} \u00e9"}""" + "\n"))),
        ["a.rss"] = Encoding.UTF8.GetBytes($"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<item><title>T</title><link>https://a.example/{i}</link><description><![CDATA[<p>{Archived.Story(i)}</p>]]></description><pubDate>Tue, 06 May 2031 07:08:09 GMT</pubDate></item>"))}</channel></rss>"),
        ["a.atom"] = Encoding.UTF8.GetBytes($"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<entry><title>T</title><link href='{i}'/><content type='xhtml'><div><p>{Archived.Story(i)}</p></div></content></entry>"))}</feed>"),
    };

    public static TheoryData<string> Names => [.. Sound.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_sound_is_read_whole(string name) =>
        Assert.All(Archived.Load(name, Sound[name]), outcome => Assert.NotEmpty(Archived.Report(outcome).Text));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_spoilt_ends_and_every_outcome_is_a_report_or_a_code(string name)
    {
        var random = new Random(17);
        var options = new ReadOptions { MaxBytes = 1 << 20 };
        int spoilt = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = [.. Sound[name]];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
                file = Spoilt(file, random);
            var outcomes = ArchiveFile.Read(new PeekStream(new MemoryStream(file)), Kind(name), name, GivenMetadata.None, options).ToList();
            Assert.NotEmpty(outcomes);
            Assert.True(outcomes.Count < 100);
            spoilt += outcomes.Exists(o => o.Skip is not null) ? 1 : 0;
            Assert.All(outcomes, o => Assert.True(o.Skip is not null || Reader.Read(o.Capture!, "r1", options) is { Report: not null } or { Skip: not null }));
        }

        Assert.True(spoilt > Rounds / 10);
    }

    private static ArchiveKind Kind(string name) =>
        name.Contains(".warc", StringComparison.Ordinal) ? ArchiveKind.Warc : name.EndsWith(".jsonl", StringComparison.Ordinal) ? ArchiveKind.JsonLines : ArchiveKind.Feed;

    private static byte[] Spoilt(byte[] file, Random random)
    {
        int at = random.Next(file.Length), length = Math.Min(random.Next(1, 300), file.Length - at);
        switch (random.Next(5))
        {
            case 0:
                file[at] = (byte)random.Next(256);
                return file;
            case 1:
                return [.. file[..at], .. file[(at + length)..], 0];
            case 2:
                return [.. file[..(at + length)], .. file[at..]];
            case 3:
                return file[..Math.Max(1, at)];
            default:
                random.NextBytes(file.AsSpan(at, length));
                return file;
        }
    }
}
