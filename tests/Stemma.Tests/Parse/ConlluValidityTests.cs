using Xunit;

namespace Stemma.Tests.Parse;

public sealed class ConlluValidityTests
{
    private const string Valid =
        "# sent_id = v-1\n# text = Boats can't sink\n1\tBoats\tboat\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tca\tcan\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tsink\tsink\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_\n\n";

    [Fact]
    public void All_that_is_said_of_the_samples_is_valid()
    {
        var written = Parsing.Conllu(Parsing.Samples.Select(Parsing.Parser.Parse));
        Assert.Empty(ConlluRules.Breaches(written));
        Assert.True(written.Length > 10_000);
    }

    [Fact]
    public void Whatever_a_text_holds_what_is_said_of_it_is_valid()
    {
        for (var number = 0; number < HostileText.Texts; number++)
        {
            var breaches = ConlluRules.Breaches(Parsing.Conllu(Parsing.Parser.Parse(Parsing.Report(HostileText.Of(number)))));
            Assert.True(breaches.Count == 0, $"text {number}: {string.Join("; ", breaches)}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200B")]
    public void Nothing_is_said_of_a_text_without_words(string text) =>
        Assert.Equal("", Parsing.Conllu(Parsing.Parser.Parse(Parsing.Report(text))));

    [Fact]
    public void Nothing_is_said_of_a_report_in_another_language() =>
        Assert.Equal("", Parsing.Conllu(Parsing.Parser.Parse(Parsing.Report("Le pont est tombé.") with { Language = "fr" })));

    [Fact]
    public void A_valid_file_has_no_breach() => Assert.Empty(ConlluRules.Breaches(Valid));

    [Theory]
    [InlineData("\n\n", "\n", "no empty line at the end")]
    [InlineData("\t4\tnsubj", "\t5\tnsubj", "a head outside the sentence")]
    [InlineData("\t4\tnsubj", "\t0\tnsubj", "not one root")]
    [InlineData("\t4\tnsubj", "\t4\troot", "not one root")]
    [InlineData("\t4\tnsubj", "\t1\tnsubj", "a cycle")]
    [InlineData("\t4\tnsubj", "\t4\tnsubj\t_", "11 columns")]
    [InlineData("\tboat\t", "\t\t", "a field that is empty")]
    [InlineData("\tboat\t", "\tboat \t", "a field that is empty or has spaces")]
    [InlineData("\tboat\t", "\tbo\u2028at\t", "a character no line may hold")]
    [InlineData("\tboat\t", "\tboa\u0301t\t", "not composed")]
    [InlineData("NOUN", "NAME", "no UPOS")]
    [InlineData("Number=Plur", "Number=Plur|Case=Nom", "no features")]
    [InlineData("Number=Plur", "Number", "no features")]
    [InlineData("2-3\t", "2-2\t", "range 2-2")]
    [InlineData("2-3\t", "1-3\t", "range 1-3")]
    [InlineData("3\tn't", "5\tn't", "word 5 in place 3")]
    [InlineData("# text = Boats", "# text =  Boats", "a text other than its words")]
    [InlineData("Boats can't", "Boats  can't", "a text other than its words")]
    [InlineData("# sent_id = v-1\n", "", "no sent_id of its own")]
    public void A_breach_is_found(string from, string to, string breach) =>
        Assert.Contains(ConlluRules.Breaches(Valid.Replace(from, to, StringComparison.Ordinal)), found => found.Contains(breach, StringComparison.Ordinal));

    [Fact]
    public void Half_a_surrogate_pair_is_found() =>
        Assert.Equal(["3: a character no line may hold"], ConlluRules.Breaches(Valid.Replace("\tboat\t", "\tbo\uD800at\t", StringComparison.Ordinal)));

    [Fact]
    public void A_sentence_id_given_twice_is_found() => Assert.Single(ConlluRules.Breaches(Valid + Valid));
}
