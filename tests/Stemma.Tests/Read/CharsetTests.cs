using System.Text;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class CharsetTests
{
    private const string Russian = "Кран упал на паром в порту ночью, сообщили власти города.";

    private const string French = "Le maire a été blessé près de la mer, a déclaré un témoin de la scène.";

    public static TheoryData<string, string, string> Kept() => new(
        LanguageCase.All.SelectMany(c => c.Charsets.Where(s => s != "utf-8").Select(s => (s, c.Language, c.Text))));

    [Theory]
    [MemberData(nameof(Kept))]
    public void Text_without_a_declaration_is_read_in_the_character_set_it_is_kept_in(string charset, string language, string text)
    {
        byte[] bytes = CharsetLabels.Decoder(charset).GetBytes(charset == "windows-1258" ? TonesApart(text) : text);
        string kept = CharsetLabels.Decoder(charset).GetString(bytes).Normalize(NormalizationForm.FormC);

        Report report = Reading.Report(Reading.Of(bytes));

        Assert.Equal(kept, report.Text);
        Assert.Equal(language, report.Language);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void So_is_a_page_in_it(string charset, string language, string text)
    {
        Assert.NotEmpty(language);
        string page = $"<html><head><title>x</title><style>p {{ color: red }}</style></head><body><div><p>{(charset == "windows-1258" ? TonesApart(text) : text)}</p></div></body></html>";
        byte[] bytes = CharsetLabels.Decoder(charset).GetBytes(page);

        Assert.Equal(CharsetLabels.Decoder(charset).GetString(bytes), TextDecoding.Decode(bytes, null).Text);
    }

    [Theory]
    [InlineData("latin1", "windows-1252")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData(" utf8 ", "utf-8")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("GB2312", "gb18030")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("klingon", null)]
    public void A_label_means_what_it_means_to_browsers(string label, string? name) =>
        Assert.Equal(name, CharsetLabels.Name(label));

    [Fact]
    public void Every_label_leads_to_a_decoder() =>
        Assert.All(
            LexiconTable.Rows("Read.charset-labels.tsv", 2).SelectMany(row => row[1].Split(' ')),
            label => Assert.Equal("a", CharsetLabels.Decoder(CharsetLabels.Name(label)!).GetString(CharsetLabels.Decoder(CharsetLabels.Name(label)!).GetBytes("a"))));

    [Fact]
    public void What_the_server_named_comes_before_what_the_page_names()
    {
        byte[] page = CharsetLabels.Decoder("koi8-r").GetBytes("<html><head><meta charset=windows-1251></head><body><p>Ура!</p></body></html>");

        Assert.Contains("Ура!", TextDecoding.Decode(page, "KOI8-R").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?>")]
    [InlineData("<meta charset=utf-8>")]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset=no-such-set>")]
    [InlineData("")]
    public void A_right_declaration_is_used_and_a_wrong_one_is_seen_through(string declaration)
    {
        byte[] page = CharsetLabels.Decoder("windows-1251").GetBytes($"{declaration}<html><body><p>{Russian}</p></body></html>");

        Assert.Contains(Russian, TextDecoding.Decode(page, null).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("shift_jis")]
    [InlineData("windows-1251")]
    public void Well_formed_UTF8_is_read_as_such_whatever_is_declared(string declared) =>
        Assert.Equal(French, Reading.Report(Reading.Of(Encoding.UTF8.GetBytes($"<html><head><meta charset={declared}></head><body><p>{French}</p></body></html>"))).Text);

    [Fact]
    public void Two_bytes_that_could_be_UTF8_by_chance_are_read_as_declared()
    {
        byte[] page = CharsetLabels.Decoder("windows-1252").GetBytes("<html><body><p>A price of 20 Â£ was named, the mayor said.</p></body></html>");
        byte[] chinese = CharsetLabels.Decoder("gb18030").GetBytes("<meta charset=gbk><p>的一</p>");

        Assert.Contains("£", TextDecoding.Decode(page, null).Text, StringComparison.Ordinal);
        Assert.Contains("的一", TextDecoding.Decode(chinese, null).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=utf-8>")]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("")]
    public void A_broken_byte_in_UTF8_becomes_the_replacement_character(string declaration)
    {
        byte[] page = [.. Encoding.UTF8.GetBytes($"{declaration}<html><body><p>{French}"), 0xC3, .. " fin.</p></body></html>"u8];

        Assert.Equal(French + "\uFFFD fin.", Reading.Report(Reading.Of(page, "a.html")).Text);
    }

    [Theory]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    public void Bytes_that_are_characters_in_no_set_do_not_hide_an_English_text(byte[] broken) =>
        Assert.Equal(
            "The mayor, who had left the quay before noon, wrote and came back in the evening to see the ferry. He said nothing of the crane.",
            Reading.Report(Reading.Of([.. "The mayor, who had left the quay before noon, wrote "u8, .. broken, .. "and came back in the evening to see the ferry. He said nothing of the crane."u8]))
                .Text.Replace("\uFFFD", "", StringComparison.Ordinal));

    [Fact]
    public void Quotation_marks_of_another_set_do_not_hide_an_English_text() =>
        Assert.Equal("“We will find out,” the mayor said.", Reading.Report(Reading.Of([0x93, .. "We will find out,"u8, 0x94, .. " the mayor said."u8])).Text);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Wide_text_needs_no_mark(string name) =>
        Assert.Equal(Russian, Reading.Report(Reading.Of(Encoding.GetEncoding(name).GetBytes(Russian))).Text);

    [Fact]
    public void A_stray_zero_does_not_make_a_long_page_binary()
    {
        byte[] page = Encoding.ASCII.GetBytes("<html><body><p>" + string.Concat(Enumerable.Repeat("The crane fell on the quay, the mayor said. ", 20)) + "</p></body></html>");
        page[100] = 0;

        Assert.DoesNotContain('\0', Reading.Report(Reading.Of(page)).Text);
    }

    [Theory]
    [InlineData("<p>text <")]
    [InlineData("é<")]
    [InlineData("<script>é")]
    [InlineData("<!-- é")]
    public void A_sample_of_prose_ends(string text) =>
        Assert.True(ProseSample.Of(Encoding.Latin1.GetBytes(text)).Length <= text.Length + 1);

    [Fact]
    public void A_sample_of_prose_is_bounded() =>
        Assert.InRange(ProseSample.Of(Enumerable.Repeat((byte)0xE9, 100_000).ToArray()).Length, 1, ProseSample.MaxBytes + 1024 + 1);

    /// <summary>As the Vietnamese character set keeps its letters: with the tone as a mark of its own.</summary>
    private static string TonesApart(string text) => string.Concat(text.Select(letter =>
    {
        string parts = letter.ToString().Normalize(NormalizationForm.FormD);
        string tones = string.Concat(parts.Where(c => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));
        return tones.Length == 0 ? letter.ToString() : string.Concat(parts.Where(c => !tones.Contains(c))).Normalize(NormalizationForm.FormC) + tones;
    }));
}
