using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class InstitutionNamesTests
{
    [Theory]
    [InlineData("the Orvanian/a Observatory for River Rights reported/v", "1-5 organisation")]
    [InlineData("the Orvanian/a Ministry of the Interior said/v", "1-5 organisation")]
    [InlineData("fighters/n of the Free River Army left/v", "3-5 organisation")]
    [InlineData("the Orvanian/a - Marni/a Committee for Trade on Rivers met/v", "1-8 organisation")]
    [InlineData("they told/v the Luqmara Times on Monday", "3-4 organisation")]
    [InlineData("the River Council on Monday left/v", "1-2 organisation")]
    [InlineData("the Council on River Trade left/v", "1-4 organisation")]
    [InlineData("the Office of Rivers said/v", "1-3 organisation")]
    [InlineData("the Velm Office said/v", "")]
    [InlineData("the army/n and the Council said/v", "")]
    [InlineData("the Council Hall burned/v", "")]
    [InlineData("River Service Good", "")]
    public void A_body_is_named_whole_by_the_noun_that_says_what_it_is(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("the Velm Observatory for River Rights reported/v", "location 1 1", "1-5 organisation")]
    [InlineData("the Velm Observatory for River Rights reported/v", "person 2 5", "1-5 organisation")]
    [InlineData("the Velm Observatory for River Rights reported/v", "location 1 5", "1-5 location")]
    [InlineData("they left/v al - Velm Council", "location 2 4", "2-4 location")]
    public void It_takes_the_place_of_names_inside_it_and_of_no_other(string text, string marked, string expected) =>
        Assert.Equal(expected, Read(text, marked));

    [Fact]
    public void It_is_no_longer_than_its_bound()
    {
        var text = "they saw/v " + string.Concat(Enumerable.Repeat("River ", 4 * InstitutionNames.MaxTokens)) + "Council";
        Assert.Equal(InstitutionNames.MaxTokens + 1, Assert.Single(Names(text)).Length);
    }

    private static string Read(string text, params string[] marked) =>
        string.Join(' ', Names(text, marked).Select(r => $"{r.First}-{r.Last} {r.Kind.ToString().ToLowerInvariant()}"));

    private static List<NameRange> Names(string text, params string[] marked)
    {
        var sentence = MarkedSentence.Of(text, marked);
        var names = new NameRules(MarkedSentence.Tags).Read(sentence);
        new InstitutionNames(MarkedSentence.Tags).Add(names, sentence);
        return names;
    }
}
