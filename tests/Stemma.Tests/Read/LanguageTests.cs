using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class LanguageTests
{
    public static TheoryData<string, string> Texts() => new(LanguageCase.All.Select(c => (c.Language, c.Text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_report_tells_its_language(string language, string text) =>
        Assert.Equal(language, Reading.Report(Reading.Of(text)).Language);

    [Theory]
    [InlineData("Crane ferry quay")]
    [InlineData("Blorp zint kavoo drem yilbash quonter frissel malagant bezzipo drovane.")]
    [InlineData("10:40 — 3,5 %")]
    public void What_is_in_no_language_stays_open(string text) =>
        Assert.Null(Reading.Report(Reading.Of(text)).Language);

    [Fact]
    public void The_page_is_believed_where_its_words_do_not_decide() =>
        Assert.Equal("eu", Reading.Report(Reading.Of("<html lang=\"eu-ES\"><body><p>Blorp zint kavoo drem yilbash, quonter frissel malagant bezzipo drovane zint.</p></body></html>")).Language);

    [Fact]
    public void A_paragraph_and_a_quotation_in_another_language_are_named()
    {
        const string Spoken = "La grue est tombée sur le quai et nous n'avons rien pu faire pour eux";
        const string Whole = "وقال رئيس البلدية إنه سيعرف من وقع على أوراق الفحص وإن ذلك لن يبقى سرا.";
        Report report = Reading.Report(Reading.Of(
            $"The crane fell on the quay on Sunday, and ten people were killed there.\n“{Spoken},” the captain of the ferry said.\n{Whole}\n"
            + "The mayor, Şükrü Özdemir, said that the owners of the crane “will have to pay for what they did”."));

        Assert.Equal("en", report.Language);
        Assert.Equal([("fr", Spoken + ","), ("ar", Whole)], report.ForeignPassages.Select(p => (p.Language, p.Span.Of(report.Text))));
    }

    [Fact]
    public void Passages_are_looked_for_up_to_a_bound()
    {
        const string Paragraph = "The crane fell on the quay on Sunday, and ten people were killed there, the mayor said.\n";
        const string Foreign = "Le maire a dit que la grue est tombée sur le quai et que dix personnes sont mortes.";
        string text = string.Concat(Enumerable.Repeat(Paragraph, ReportLanguage.MaxWords / 10)) + Foreign;

        Assert.Empty(ReportLanguage.Of(text, null).Passages);
        Assert.Single(ReportLanguage.Of(Paragraph + Foreign, null).Passages);
    }
}
