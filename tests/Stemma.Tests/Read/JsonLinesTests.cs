using System.Text;
using NodaTime;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class JsonLinesTests
{
    private static readonly string Text = Archived.Story(4);

    [Fact]
    public void A_line_is_a_report_with_what_it_says_of_itself()
    {
        var outcome = Assert.Single(Archived.Load("a.jsonl", $$"""
            {"url":"https://www.sellick.example/1","title":"Boats counted","text":"{{Text}}","published":"2031-05-06T07:08:09+02:00","outlet":"The Sellick Bell","byline":"Ada Quay","language":"en","other":[1]}
            """));

        var report = Archived.Report(outcome);

        Assert.Equal("a.jsonl:1", outcome.Capture!.Place);
        Assert.Equal(
            ("https://www.sellick.example/1", "Boats counted", "Ada Quay", "en", new Outlet("The Sellick Bell", "sellick.example")),
            (report.Uri, report.Title, report.Byline, report.Language, report.Outlet));
        Assert.Equal("Boats counted\n" + Text, report.Text);
        Assert.Equal("Boats counted", report.TitleSpan?.Of(report.Text));
        Assert.Equal((new LocalDate(2031, 5, 6), PublicationBasis.Metadata), (report.Published.Day!.Value, report.Published.Basis));
        Assert.NotNull(report.Published.Instant);
    }

    [Theory]
    [InlineData("{\n  \"title\": \"Boats counted\"\n}")]
    [InlineData("[{\"text\": \"The boats were counted.\"}]")]
    [InlineData("[\n{\"a \\\" b\": 1},\n{\"c\": 2}]\n")]
    public void JSON_that_is_not_by_the_line_is_no_report_and_is_told_once(string json) =>
        Assert.Equal("not-json", Reading.Code(Reading.Of(json, "a.json")));

    [Theory]
    [InlineData("{crane} falls on ferry, harbour office says.\nThe harbour is closed, it said on Sunday.")]
    [InlineData("[\"We counted them\", she said.] The boats were in the harbour on Sunday, the office said.")]
    public void Brackets_alone_make_no_JSON(string text) => Assert.Null(Reading.Code(Reading.Of(text)));

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EU_es", "eu")]
    [InlineData("english", null)]
    [InlineData("e1", null)]
    public void Its_language_counts_where_the_words_do_not_tell(string said, string? language) =>
        Assert.Equal(language, Archived.Report(Assert.Single(Archived.Load("a.jsonl",
            $$"""{"text":"Blorp zint kavoo drem yilbash, quonter frissel malagant bezzipo drovane zint.","language":"{{said}}"}"""))).Language);

    [Fact]
    public void A_headline_that_opens_the_text_is_not_put_there_twice() =>
        Assert.Equal("Boats counted\n" + Text, Archived.Report(Assert.Single(Archived.Load("a.jsonl", $$"""{"title":"Boats counted","text":"Boats counted\n{{Text}}"}"""))).Text);

    [Theory]
    [InlineData("<p>{0}</p><p>Read more: other boats</p>")]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav><p>{0}</p></body></html>")]
    public void Markup_goes_through_the_page_reader(string html)
    {
        string line = System.Text.Json.JsonSerializer.Serialize(new { uri = "https://a.example/1", html = string.Format(null, html, Text) });

        Assert.Equal(Text, Archived.Report(Assert.Single(Archived.Load("a.jsonl", line + "\n"))).Text);
    }

    [Fact]
    public void What_is_no_report_is_told_by_its_line_and_the_others_go_on()
    {
        string good = $$"""{"text":"{{Text}}"}""";
        string[] lines =
        [
            "\uFEFF" + good, "", "not json", "[1]", "{\"text\":3}", "{\"url\":\"https://a.example\"}", "   ", "{\"text\":\"cut", "{\"text\":\"\"}", good,
            new string('[', 100_000), "{\"text\":\"x\",\"published\":{\"value\":7}}",
        ];

        Assert.Equal(
            [
                "a.jsonl:1", "not-json at a.jsonl:3", "bad-record at a.jsonl:4", "bad-record at a.jsonl:5", "bad-record at a.jsonl:6", "not-json at a.jsonl:8",
                "bad-record at a.jsonl:9", "a.jsonl:10", "not-json at a.jsonl:11", "bad-record at a.jsonl:12",
            ],
            Archived.Told(Archived.Load("a.jsonl", string.Join("\r\n", lines))));
    }

    [Fact]
    public void A_line_that_is_not_utf8_is_told_and_the_others_go_on() =>
        Assert.Equal(
            ["invalid-utf8 at a.jsonl:1", "a.jsonl:2"],
            Archived.Told(Archived.Load("a.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes($$"""{"text":"{{Text}}"}""")])));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("a.jsonl", $$"""{"text":"{{Text}} \ud83d \u0022ok\n\ud83d\ude00"}""")));

        Assert.EndsWith(" \uFFFD \"ok\n😀", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_text_means_does_not_cost_the_report()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("a.jsonl", $$"""{"text":"\u0000{{Text}}\u0000"}""")));

        Assert.Equal(Text, report.Text);
    }

    [Fact]
    public void A_time_that_cannot_be_read_is_told_and_the_report_goes_through()
    {
        var outcome = Assert.Single(Archived.Load("a.jsonl", $$"""{"text":"{{Text}}","published":"the day after"}"""));

        Assert.Equal(Publication.Unknown, Archived.Report(outcome).Published);
        Assert.Equal(("unknown-time", "a.jsonl:1"), Assert.Single(outcome.Notices.Select(n => (n.Reason.Code, n.Uri))));
    }

    [Fact]
    public void A_time_that_could_be_two_days_is_both()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("a.jsonl", $$"""{"text":"{{Text}}","published":"05/06/2031"}""")));

        Assert.Equal((PublicationPrecision.None, PublicationBasis.Metadata), (report.Published.Precision, report.Published.Basis));
        Assert.Equal([new(2031, 5, 6), new(2031, 6, 5)], report.Published.Candidates.Select(c => c.Day).Order());
    }

    [Fact]
    public void A_field_longer_than_a_line_is_taken_for_none()
    {
        string endless = new('x', JsonRecord.MaxField + 1);

        var report = Archived.Report(Assert.Single(Archived.Load("a.jsonl", $$"""{"url":"https://a.example/{{endless}}","title":"{{endless}}","text":"{{Text}}"}""")));

        Assert.Equal(("a.jsonl:1", null, Text), (report.Uri, report.Title, report.Text));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Lines_in_utf16_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($$"""{"text":"{{Text}}"}""" + "\r\nno\r\n")];

        Assert.Equal(["a.jsonl:1", "not-json at a.jsonl:2"], Archived.Told(Archived.Load("a.jsonl", bytes)));
    }

    [Fact]
    public void A_line_over_the_bound_is_passed_over_and_the_next_is_read()
    {
        var lines = new MemoryStream();
        lines.Write("{\"text\":\""u8);
        for (int i = 0; i <= JsonLines.MaxLineBytes / (1 << 20); i++)
            lines.Write(Enumerable.Repeat((byte)'a', 1 << 20).ToArray());
        lines.Write(Encoding.UTF8.GetBytes($$""""}{{'\n'}}{"text":"{{Text}}"}""""));
        lines.Position = 0;

        Assert.Equal(["too-large at a.jsonl:1", "a.jsonl:2"], Archived.Told(Archived.Load("a.jsonl", lines)));
    }

    [Fact]
    public void A_smaller_bound_of_the_options_holds_for_a_line_too() =>
        Assert.Equal(["too-large at a.jsonl:1"], Archived.Told(Archived.Load("a.jsonl", $$"""{"text":"{{Text}}"}""", new() { MaxBytes = 20 })));

    [Fact]
    public void An_envelope_that_ends_early_gives_the_lines_before_its_end()
    {
        byte[] packed = Archived.Gzip([.. Enumerable.Range(1, 4000).Select(i => Encoding.UTF8.GetBytes($$"""{"text":"{{Archived.Story(i)}}","n":{{i * 7919 % 4001}}}""" + "\n"))]);

        var told = Archived.Told(Archived.Load("a.jsonl.gz", packed[..(packed.Length / 2)])).ToList();

        Assert.Equal("a.jsonl.gz:1", told[0]);
        Assert.Equal("unreadable at a.jsonl.gz", told[^1]);
        Assert.InRange(told.Count, 1000, 3000);
    }

    [Fact]
    public void Records_that_are_left_out_without_end_are_counted()
    {
        var told = Archived.Load("a.jsonl", string.Concat(Enumerable.Repeat("no\n", ArchiveFile.MaxTold + 7)));

        Assert.Equal(ArchiveFile.MaxTold + 1, told.Count);
        Assert.Equal("more-skipped at a.jsonl", Archived.Told(told[^1]));
        Assert.StartsWith("a.jsonl: 7 more", told[^1].Skip!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidecar_gives_every_line_the_outlet_and_the_time_and_nothing_else()
    {
        string folder = Directory.CreateTempSubdirectory("stemma-sidecar-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.jsonl"), $$"""{"title":"One","text":"{{Text}}","published":"2031-01-01"}""" + "\n" + $$"""{"text":"{{Text}}"}""");
            File.WriteAllText(Path.Combine(folder, "a.jsonl.meta.json"), """{"outlet":"The Bell","published":"2030-01-02","title":"All","uri":"https://a.example"}""");

            var reports = Gather.Expand([folder]).SelectMany(i => i.Load()).Select(Archived.Report).ToList();

            Assert.All(reports, r => Assert.Equal(("The Bell", new LocalDate(2030, 1, 2)), (r.Outlet.Name, r.Published.Day!.Value)));
            Assert.Equal(["One", null], reports.Select(r => r.Title));
            Assert.DoesNotContain("https://a.example", reports.Select(r => r.Uri));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
