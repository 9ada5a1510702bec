using System.IO.Compression;
using System.Text;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class WarcTests
{
    private static readonly byte[] Info = Archived.Record([.. "software: a crawler\r\n"u8], "", "warcinfo");

    [Fact]
    public void Pages_are_read_and_the_rest_is_counted_in_one_line()
    {
        byte[][] records =
        [
            Info,
            Archived.Record([.. "GET / HTTP/1.1\r\n\r\n"u8], Archived.Address(1), "request"),
            Archived.Record(1),
            Archived.Record(Archived.Http("", status: "301 Moved"), Archived.Address(2)),
            Archived.Record(Archived.Http("gone", status: "404 Not Found"), Archived.Address(3)),
            Archived.Record(Archived.Http("x", status: "503 Busy"), Archived.Address(3)),
            Archived.Record(Archived.Http("GIF89a", "image/gif"), Archived.Address(4)),
            Archived.Record(Archived.Http("{}", "application/json"), Archived.Address(4)),
            Archived.Record(Archived.Http("a{}", ""), Archived.Address(4)),
            Archived.Record([.. "20310506 1.2.3.4\r\n"u8], "dns:quay1.example"),
            Archived.Record([], Archived.Address(1), "revisit"),
            Archived.Record(7),
        ];

        var outcomes = Archived.Load("a.warc", Archived.Joined(records));

        Assert.Equal([Archived.Address(1), Archived.Address(7), null], outcomes.Select(o => o.Capture?.Uri));
        Assert.Equal("passed-over at a.warc", Archived.Told(outcomes[^1]));
        Assert.StartsWith("a.warc: 1 redirect, 2 errors, 1 repeated visit, 4 of other kinds: ", outcomes[^1].Skip!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_stands_under_its_own_address_and_the_time_of_the_crawl_is_not_its_publication()
    {
        var outcome = Assert.Single(Archived.Load("a.warc", Archived.Record(Archived.Http(Archived.Page(4)), "<https://www.quay4.example/count>")));

        var report = Archived.Report(outcome);

        Assert.Equal(("https://www.quay4.example/count", "quay4.example", Publication.Unknown), (report.Uri, report.Outlet.Host, report.Published));
        Assert.Contains(Archived.Story(4), report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_the_offset_in_the_file()
    {
        byte[][] records = [Info, Archived.Record(1), Archived.Record(2)];
        byte[][] members = [.. records.Select(r => Archived.Gzip(r))];

        Assert.Equal(
            [$"a.warc@{Info.Length}", $"a.warc@{Info.Length + records[1].Length}"],
            Archived.Told(Archived.Load("a.warc", Archived.Joined(records))));
        Assert.Equal(
            [$"a.warc.gz@{members[0].Length}", $"a.warc.gz@{members[0].Length + members[1].Length}"],
            Archived.Told(Archived.Load("a.warc.gz", Archived.Joined(members))));
        Assert.Equal(
            [$"a.warc.gz@0+{Info.Length}", $"a.warc.gz@0+{Info.Length + records[1].Length}"],
            Archived.Told(Archived.Load("a.warc.gz", Archived.Gzip(records))));
    }

    [Fact]
    public void Members_need_not_end_where_records_do()
    {
        byte[] whole = Archived.Joined([Info, Archived.Record(1), Archived.Record(2)]);
        byte[] parted = Archived.Joined(whole.Chunk(100).Select(part => Archived.Gzip(part)));

        Assert.Equal([Archived.Address(1), Archived.Address(2)], Archived.Load("a.warc.gz", parted).Select(o => o.Capture?.Uri));
    }

    [Fact]
    public void An_archive_is_known_by_its_content_whatever_it_is_called() =>
        Assert.Single(Archived.Load("page.html", Archived.Record(1)));

    [Fact]
    public void A_resource_and_a_converted_text_are_pages_too()
    {
        byte[] resource = Archived.Record(Encoding.UTF8.GetBytes(Archived.Page(1)), Archived.Address(1), "resource", more: "Content-Type: text/html\r\n");
        byte[] text = Archived.Record(Encoding.UTF8.GetBytes(Archived.Story(2)), Archived.Address(2), "conversion", more: "Content-Type: text/plain\r\n");

        var reports = Archived.Load("a.warc", [.. resource, .. text]).Select(Archived.Report).ToList();

        Assert.Contains(Archived.Story(1), reports[0].Text, StringComparison.Ordinal);
        Assert.Equal((Archived.Address(2), Archived.Story(2)), (reports[1].Uri, reports[1].Text));
    }

    [Fact]
    public void The_character_set_of_the_header_comes_along() =>
        Assert.Equal("ISO-8859-5", Assert.Single(Archived.Load("a.warc", Archived.Record(Archived.Http(Archived.Page(1), "text/html; charset=\"ISO-8859-5\""), "http://a.example/"))).Capture!.Charset);

    [Theory]
    [InlineData("9999999999999999999999")]
    [InlineData("99999999999")]
    [InlineData("5000")]
    [InlineData("120")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("")]
    public void A_record_whose_length_lies_costs_no_other(string length)
    {
        byte[][] records = [Archived.Record(1), Archived.Record(Archived.Http(Archived.Page(2)), Archived.Address(2), length: length), Archived.Record(3), Archived.Record(4)];
        byte[][] members = [.. records.Select(r => Archived.Gzip(r))];

        foreach (var (file, at) in new[]
        {
            (Archived.Joined(records), $"{records[0].Length}"),
            (Archived.Joined(members), $"{members[0].Length}"),
            (Archived.Gzip(records), $"0+{records[0].Length}"),
        })
        {
            var outcomes = Archived.Load("a.warc", file);
            Assert.Equal([Archived.Address(1), $"a.warc@{at}", Archived.Address(3), Archived.Address(4)], outcomes.Select(o => o.Capture?.Uri ?? o.Skip!.Uri));
            Assert.Equal("broken-record", outcomes[1].Skip!.Reason.Code);
        }
    }

    [Fact]
    public void A_record_within_a_page_is_part_of_the_page()
    {
        string forged = Encoding.UTF8.GetString(Archived.Record(9));

        var outcomes = Archived.Load("a.warc", [.. Archived.Record(Archived.Http(Archived.Page(1, "<pre>\r\n" + forged + "</pre>")), Archived.Address(1)), .. Archived.Record(2)]);

        Assert.Equal([Archived.Address(1), Archived.Address(2)], outcomes.Select(o => o.Capture?.Uri));
    }

    [Fact]
    public void Lies_without_end_are_read_in_one_direction()
    {
        const int Count = WarcFile.MaxReread * 3;
        var options = new ReadOptions { MaxBytes = 3500 };
        var records = Enumerable.Range(0, Count).Select(i => Archived.Record(Archived.Http(Archived.Page(i)), Archived.Address(i), length: "3000")).Concat(Enumerable.Range(Count, 10).Select(Archived.Record));

        var outcomes = Archived.Load("a.warc", Archived.Joined(records), options);

        Assert.InRange(outcomes.Count(o => o.Skip is not null), WarcFile.MaxReread, Count - 1);
        Assert.Equal(Archived.Address(Count + 9), outcomes[^1].Capture?.Uri);
    }

    [Fact]
    public void A_truncated_archive_gives_the_records_before_its_end()
    {
        byte[][] records = [Archived.Record(1), Archived.Record(2), Archived.Record(3)];
        byte[][] members = [.. records.Select(r => Archived.Gzip(r))];

        foreach (byte[] file in new[] { Archived.Joined(records), Archived.Joined(members) })
        {
            var outcomes = Archived.Load("a.warc", file[..^40]);
            Assert.Equal([Archived.Address(1), Archived.Address(2), null], outcomes.Select(o => o.Capture?.Uri));
            Assert.Equal("broken-record", outcomes[2].Skip!.Reason.Code);
        }
    }

    [Fact]
    public void A_member_that_is_corrupt_costs_only_its_own_record()
    {
        byte[][] members = [.. Enumerable.Range(1, 4).Select(i => Archived.Gzip(Archived.Record(i)))];
        foreach (int at in new[] { 5, members[1].Length / 2, members[1].Length - 6 })
        {
            byte[][] spoilt = [.. members];
            spoilt[1] = [.. members[1]];
            spoilt[1][at] ^= 0x55;
            if (at == 5)
                spoilt[1][2] = 9;

            var outcomes = Archived.Load("a.warc.gz", Archived.Joined(spoilt));

            Assert.Equal([Archived.Address(1), null, Archived.Address(3), Archived.Address(4)], outcomes.Select(o => o.Capture?.Uri));
            Assert.Equal($"broken-record at a.warc.gz@{members[0].Length}", Archived.Told(outcomes[1]));
        }
    }

    [Fact]
    public void What_stands_between_records_is_told_once()
    {
        byte[] junk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("no record\r\n", 20_000)));

        Assert.Equal(
            [Archived.Address(1), "broken-record", Archived.Address(2), "broken-record"],
            Archived.Load("a.warc", [.. Archived.Record(1), .. junk, .. Archived.Record(2), .. junk]).Select(o => o.Capture?.Uri ?? o.Skip!.Reason.Code));
    }

    [Fact]
    public void An_archive_that_cannot_be_read_twice_is_read_forward()
    {
        byte[] file = Archived.Joined([Archived.Record(1), Archived.Record(Archived.Http(Archived.Page(2)), Archived.Address(2), length: "120"), Archived.Record(3)]);

        var outcomes = Archived.Load("a.warc", new ForwardStream(file));

        Assert.Equal([Archived.Address(1), null, Archived.Address(3)], outcomes.Select(o => o.Capture?.Uri));
    }

    [Fact]
    public void A_header_without_end_is_a_broken_record()
    {
        byte[] endless = Encoding.UTF8.GetBytes("WARC/1.0\r\nX: " + new string('x', HeaderBlock.MaxBytes) + "\r\n\r\n");

        Assert.Equal(["broken-record", Archived.Address(1)], Archived.Load("a.warc", [.. endless, .. Archived.Record(1)]).Select(o => o.Capture?.Uri ?? o.Skip!.Reason.Code));
    }

    [Fact]
    public void A_record_over_the_bound_is_told_when_it_is_a_page_and_counted_when_it_is_not()
    {
        byte[] large = new byte[200_000];
        var outcomes = Archived.Load(
            "a.warc",
            [.. Archived.Record(Archived.Http(large), "http://a.example/"), .. Archived.Record(large, "http://a.example/", "resource", more: "Content-Type: image/png\r\n"), .. Archived.Record(1)],
            new() { MaxBytes = 100_000 });

        Assert.Equal(["too-large", Archived.Address(1), "passed-over"], outcomes.Select(o => o.Capture?.Uri ?? o.Skip!.Reason.Code));
    }

    [Fact]
    public void A_member_that_is_a_bomb_is_left_and_the_next_is_read()
    {
        var options = new ReadOptions { MaxBytes = 1_000_000 };
        byte[] bomb = Archived.Gzip(CompressionLevel.SmallestSize, Archived.Record(Archived.Http(new byte[50_000_000]), "http://a.example/"));
        Assert.True(50_000_000 / bomb.Length > GunzipStream.MaxExpansion);

        var outcomes = Archived.Load("a.warc.gz", [.. bomb, .. Archived.Gzip(Archived.Record(1))], options);

        Assert.Equal(["too-large", Archived.Address(1)], outcomes.Select(o => o.Capture?.Uri ?? o.Skip!.Reason.Code));
    }

    private sealed class ForwardStream(byte[] bytes) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
