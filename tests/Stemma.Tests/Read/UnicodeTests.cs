using System.Text;
using System.Text.Json;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class UnicodeTests
{
    private const string Prose = "The crane fell on the quay on Sunday, the coast guard of the town said.";

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0007b\u009Bc\u007F", "abc")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("safe\u202Etxt\u202C \u2067x\u2069 \u200Ey\u061C", "safe\u202Etxt\u202C \u2067x\u2069 \u200Ey\u061C")]
    public void A_text_and_a_page_take_one_shape(string written, string read)
    {
        Assert.Equal($"{Prose}\n{read}", Reading.Report(Reading.Of($"{Prose}\n{written}")).Text);
        Assert.Equal($"{Prose} {read}", Reading.Report(Reading.Of($"<html><body><p>{Prose} {written}</p></body></html>")).Text);
    }

    [Theory]
    [InlineData("\u0316\u0301")]
    [InlineData("\u0301\uFEFF\u0316")]
    [InlineData("\U0001E8D0\u0301")]
    public void A_letter_with_more_marks_than_any_letter_has_keeps_the_first_thirty(string marks)
    {
        string text = Reading.Report(Reading.Of($"{Prose}\nx{string.Concat(Enumerable.Repeat(marks, 200_000))}y end")).Text;

        Assert.Equal(TextShape.MaxMarks, text[(Prose.Length + 2)..^5].EnumerateRunes().Count());
        Assert.EndsWith("y end", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    [InlineData("&#x110000;")]
    public void An_entity_that_is_no_character_is_replaced(string entity) =>
        Assert.Equal($"{Prose} a\uFFFDb", Reading.Report(Reading.Of($"<html><body><p>{Prose} a{entity}b</p></body></html>")).Text);

    [Fact]
    public void Half_a_surrogate_pair_never_reaches_the_report_or_its_JSON()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Prose + "\nThe mayor "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("said so.")];
        var given = new GivenMetadata { Title = "Crane\uDC00\nfalls \uD83D\uDE00 cafe\u0301", Outlet = "A\uD800", Uri = "b\uDFFF" };

        Report report = Reading.Report(Reader.Read(new Capture("a.txt", wide, given), "r1"));

        Assert.EndsWith("The mayor \uFFFDsaid so.", report.Text, StringComparison.Ordinal);
        Assert.Equal(("Crane\uFFFD falls 😀 café", "A\uFFFD", "b\uFFFD"), (report.Title, report.Outlet.Name, report.Uri));
        using var json = new MemoryStream();
        DossierJson.WriteReport(report, json);
        using var told = JsonDocument.Parse(json.ToArray());
        Assert.Equal(report.Text, told.RootElement.GetProperty("text").GetString());
        Assert.Equal(report.Title, told.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void A_headline_that_the_user_gives_stands_in_the_text_of_a_page_in_one_line()
    {
        var given = new GivenMetadata { Title = "Crane\nfalls" };
        Report report = Reading.Report(Reader.Read(new Capture("a.html", Encoding.UTF8.GetBytes($"<html><body><p>{Prose}</p></body></html>"), given), "r1"));

        Assert.Equal("Crane falls\n" + Prose, report.Text);
        Assert.Equal("Crane falls", report.TitleSpan?.Of(report.Text));
    }

    [Fact]
    public void Fancy_letters_are_searched_as_a_reader_sees_them()
    {
        const string Fancy = "𝗔 𝗰𝗼𝗻𝘃𝗼𝘆 𝗶𝘀 𝗻𝗼𝘄 𝗮𝗱𝘃𝗮𝗻𝗰𝗶𝗻𝗴.";
        Report report = Reading.Report(Reading.Of($"{Prose}\n{Fancy}"));

        var searchable = SearchableText.Of(report.Text);
        int at = searchable.Text.IndexOf("convoy", StringComparison.Ordinal);

        Assert.EndsWith(Fancy, report.Text, StringComparison.Ordinal);
        Assert.Equal("𝗰𝗼𝗻𝘃𝗼𝘆", searchable.ToOriginal(new TextSpan(at, at + 6)).Of(report.Text));
    }
}
