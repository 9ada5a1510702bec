using System.Text;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

public class ArchiveKindTests
{
    private const string Item = "<item><description>x</description></item>";

    [Theory]
    [InlineData("a", "WARC/1.0\r\n", "Warc")]
    [InlineData("a.warc", "junk", "Warc")]
    [InlineData("a.txt", "{\"text\":\"x\"}\n{\"text\":\"y\"}", "JsonLines")]
    [InlineData("a.txt", "{\"text\":\"x\"}", "JsonLines")]
    [InlineData("a.jsonl", "junk", "JsonLines")]
    [InlineData("a.NDJSON", "[1]", "JsonLines")]
    [InlineData("a.txt", "{\n\"text\":\"x\"}", "None")]
    [InlineData("a.txt", "[\"a\"]", "None")]
    [InlineData("a.txt", "{crane} falls on ferry", "None")]
    [InlineData("a", "<rss version='2.0'><channel>", "Feed")]
    [InlineData("a", "\uFEFF <?xml version='1.0'?><!-- a <b> --><?style x?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", "Feed")]
    [InlineData("a", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "Feed")]
    [InlineData("a", "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", "Feed")]
    [InlineData("a", "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">", "Feed")]
    [InlineData("a.rss", "<x:unknown/>", "Feed")]
    [InlineData("a.rss", "<!doctype html><html>", "None")]
    [InlineData("a.html", "<html><body><rss></body></html>", "None")]
    [InlineData("a.xml", "<feed><entry/></feed>", "None")]
    [InlineData("a.warc", "", "None")]
    public void A_file_is_known_by_its_beginning_and_by_its_name_only_where_that_says_nothing(string name, string head, string kind)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(head);

        Assert.Equal(kind, ArchiveSniffer.KindOf(bytes, name).ToString());
        if (bytes.Length > 0)
            Assert.Equal(kind, ArchiveSniffer.KindOf(Archived.Gzip(bytes), name + ".gz").ToString());
    }

    [Fact]
    public void A_feed_in_utf16_is_known() =>
        Assert.Equal(ArchiveKind.Feed, ArchiveSniffer.KindOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"<rss><channel>{Item}")], "a"));

    [Fact]
    public void A_first_line_longer_than_what_is_looked_at_is_known_by_its_opening()
    {
        string line = "{ \"text\" : \"" + new string('x', ArchiveSniffer.Window);

        Assert.Equal(ArchiveKind.JsonLines, ArchiveSniffer.KindOf(Encoding.UTF8.GetBytes(line).AsSpan(0, ArchiveSniffer.Window), "a"));
    }

    [Fact]
    public void Openings_that_could_be_taken_apart_in_many_ways_are_taken_in_one() =>
        Assert.Equal(ArchiveKind.None, ArchiveSniffer.KindOf(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<!-- a --> ", 5000)) + "<x>"), "a"));

    [Theory]
    [InlineData("a.jsonl", "\n \n", "empty at a.jsonl")]
    [InlineData("a.xml", "<rss><channel><title>Empty</title></channel></rss>", "empty at a.xml")]
    [InlineData("a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "empty at a.warc")]
    public void An_archive_without_a_report_says_so(string name, string content, string told) =>
        Assert.Equal([told], Archived.Told(Archived.Load(name, content)));

    [Fact]
    public void A_disk_that_fails_within_an_archive_is_told_after_what_came_before()
    {
        string good = $$"""{"text":"{{Archived.Story(1)}}"}""" + "\n";
        int lines = (ArchiveSniffer.Window * 3 / good.Length) + 1;

        var told = Archived.Told(Archived.Load("a.jsonl", new FailingStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(good, lines)))))).ToList();

        Assert.Equal("a.jsonl:1", told[0]);
        Assert.Equal("unreadable at a.jsonl", told[^1]);
        Assert.True(told.Count > lines / 2);
    }

    private sealed class FailingStream(byte[] bytes) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            if (_at == bytes.Length)
                throw new IOException();
            int count = Math.Min(buffer.Length, bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
