using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("Office for River Safety reported/v", "organisation 0 4", "0-3")]
    [InlineData("Oru Maron .", "person 0 2", "0-1")]
    [InlineData("the Orvania River", "location 0 2", "1-2")]
    [InlineData("Office said/v Maron", "organisation 0 2", "0-0")]
    [InlineData("al - Marni fled/v", "person 2 2", "0-2")]
    [InlineData("The Orvanian/a army", "location 1 1", "")]
    [InlineData("we left velm", "location 2 2", "2-2")]
    [InlineData("We left velm , Maron said/v", "location 2 2", "")]
    public void A_name_goes_from_one_capital_to_another(string text, string marked, string expected) =>
        Assert.Equal(expected, string.Join(' ', new NameRules(MarkedSentence.Tags).Read(MarkedSentence.Of(text, marked)).Select(r => $"{r.First}-{r.Last}")));

    [Fact]
    public void What_stands_in_brackets_after_a_body_is_that_body() =>
        Assert.Equal(
            [NameKind.Organisation, NameKind.Organisation],
            new NameRules(MarkedSentence.Tags).Read(MarkedSentence.Of("River Front ( RF )", "organisation 0 1", "location 3 3")).Select(r => r.Kind));

    [Fact]
    public void One_report_calls_the_same_words_by_the_kind_they_mostly_have()
    {
        var names = Consistent(
            ("Maron left/v", false, ["person 0 0"]), ("They saw/v Maron", false, ["person 2 2"]),
            ("Near/a Maron", false, ["location 1 1"]), ("It was/v Maron", false, []));
        Assert.All(names, n => Assert.Equal(NameKind.Person, Assert.Single(n).Kind));
    }

    [Fact]
    public void Words_that_are_mostly_no_name_are_not_made_one()
    {
        var names = Consistent(("The Hall", false, ["location 1 1"]), ("A Hall", false, []), ("Some Hall", false, []));
        Assert.Equal([1, 0, 0], names.Select(n => n.Count));
    }

    [Fact]
    public void A_headline_keeps_only_names_that_also_occur_below_it()
    {
        var names = Consistent(("River Towns Flee/v Velm", true, ["organisation 0 1", "location 3 3"]), ("It was/v Velm", false, ["location 2 2"]));
        Assert.Equal(new NameRange(3, 3, NameKind.Location), Assert.Single(names[0]));
    }

    [Fact]
    public void A_headline_alone_keeps_its_names() =>
        Assert.Single(Consistent(("River Towns Flee/v Velm", true, ["location 3 3"]))[0]);

    private static List<NameRange>[] Consistent(params (string Text, bool Headline, string[] Marked)[] report)
    {
        var sentences = report.Select(r => MarkedSentence.Of(r.Text, r.Marked)).ToList();
        var rules = new NameRules(MarkedSentence.Tags);
        var names = sentences.Select(rules.Read).ToArray();
        NameConsistency.Apply(sentences, names, [.. report.Select(r => r.Headline)]);
        return names;
    }
}
