using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Bench.Trace;

/// <summary>Tokens without trees: tracing is to be measured, not parsing, which it needs for little else.</summary>
internal static class PlainParse
{
    public static ExtractedReport Of(StoryMaker.Made made, int number)
    {
        var report = new Report
        {
            Id = $"r{number}",
            Uri = $"r{number}.txt",
            Sha256 = new string('0', 64),
            Outlet = new Outlet(made.Outlet, null),
            Language = "en",
            Text = made.Text,
            Published = Publication.OnDay(new NodaTime.LocalDate(2034, 1, 1).PlusDays(made.Day), PublicationBasis.Given),
        };
        var sentences = Tokeniser.Split(made.Text).Select(sentence => SentenceOf(made.Text, sentence));
        return new ExtractedReport(new ParsedReport(report, [.. sentences], []), []);
    }

    private static Sentence SentenceOf(string text, RawSentence sentence)
    {
        var tokens = sentence.Tokens.Select((token, index) => TokenOf(string.Intern(text[token.Start..token.End]), token, index)).ToArray();
        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), [.. tokens], [], []);
    }

    private static Token TokenOf(string form, RawToken token, int index) => new()
    {
        Span = new TextSpan(token.Start, token.End),
        Form = form,
        Lemma = char.IsUpper(form[0]) ? string.Intern(form.ToLowerInvariant()) : form,
        Upos = index > 0 && char.IsUpper(form[0]) ? "PROPN" : char.IsDigit(form[0]) ? "NUM" : char.IsLetter(form[0]) ? "NOUN" : "PUNCT",
        Head = index - 1,
        Relation = index == 0 ? "root" : "dep",
    };
}
