using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class ConlluRoundTripTests
{
    private const string Glued = "The Velm boats can't sail.The army “didn't” comment.\n\n𝐒𝐞𝐥𝐦𝐨 fell";

    [Fact]
    public void The_samples_read_back_and_parsed_again_give_the_same_file() => AssertReturns([.. Parsing.Samples.Select(Parsing.Parser.Parse)]);

    [Fact]
    public void Sentences_that_touch_still_touch() => AssertReturns([Parsing.Parser.Parse(Parsing.Report(Glued))]);

    [Fact]
    public void Hostile_texts_keep_their_words_and_sentences()
    {
        for (var number = 0; number < HostileText.Texts; number++)
        {
            var written = Parsing.Conllu(Parsing.Parser.Parse(Parsing.Report(HostileText.Of(number))));
            Assert.Equal(Kept(written), Kept(Again(written)));
        }
    }

    [Fact]
    public void A_document_keeps_its_id_and_its_own_text()
    {
        var reading = Read("# newdoc id = sea-7\n" + Word("Rain") + "\n# newdoc\n# newpar\n" + Word("Sun") + "\n# newdoc id = none\n");
        Assert.Equal([("sea-7", "Rain\n"), (null, "Sun\n")], reading.Documents.Select(document => (document.Id, document.Text)));
    }

    [Fact]
    public void A_written_word_that_is_not_its_parts_together_stays_as_it_was_written()
    {
        const string Given = "1-2\tzum\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tzu\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdem\t_\t_\t_\t_\t_\t_\t_\t_\n3\t!\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var written = Again(Given);
        Assert.Contains("# text = zum!\n1-2\tzum\t", written, StringComparison.Ordinal);
        Assert.Empty(ConlluRules.Breaches(written));
    }

    [Theory]
    [InlineData("SpaceAfter=No", "ab\n")]
    [InlineData("Gloss=x|SpaceAfter=No", "ab\n")]
    [InlineData("CorrectSpaceAfter=No", "a b\n")]
    public void Only_the_key_itself_takes_the_space_away(string miscellany, string text) =>
        Assert.Equal(text, Assert.Single(Read($"1\ta\t_\t_\t_\t_\t_\t_\t_\t{miscellany}\n2\tb\t_\t_\t_\t_\t_\t_\t_\t_\n").Documents).Text);

    private static void AssertReturns(ParsedReport[] parsed)
    {
        var written = Parsing.Conllu(parsed);
        Assert.Equal(written, Again(written));
        var documents = Read(written).Documents;
        Assert.Equal(parsed.SelectMany(p => p.Sentences).SelectMany(s => s.Multiwords), documents.SelectMany(d => d.Sentences).SelectMany(s => s.Multiwords));
        foreach (var document in documents)
            Assert.All(document.Sentences.SelectMany(s => s.Spans), span => Assert.InRange(span.End, span.Start, document.Text.Length));
    }

    private static string Again(string file) =>
        Parsing.Conllu(Read(file).Documents.Select(document => Parsing.Parser.ParseTokens(Parsing.Report(document.Text, document.Id ?? "r1"), document.Sentences)));

    private static ConlluReading Read(string file)
    {
        var reading = Conllu.Read(new StringReader(file));
        Assert.Null(reading.Failure);
        return reading;
    }

    /// <summary>Comments, and of each word its number, form and spaces.</summary>
    private static IEnumerable<string> Kept(string file) =>
        file.Split('\n').Select(line => line.Split('\t') is { Length: 10 } fields
            ? $"{fields[0]} {fields[1]} {fields[9].EndsWith("SpaceAfter=No", StringComparison.Ordinal)}" : line);

    private static string Word(string form) => $"1\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n";
}
