using Stemma.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class RuleNamesTests
{
    [Theory]
    [InlineData("on Dec. 2", "DATE Dec. 2")]
    [InlineData("on 2 December 2031 ,", "DATE 2 December 2031")]
    [InlineData("in December 2031", "DATE December 2031")]
    [InlineData("in March of 2031", "DATE March of 2031")]
    [InlineData("On Sunday the ferry/n", "DATE Sunday")]
    [InlineData("late/a Monday night/n", "DATE late Monday night")]
    [InlineData("Monday~, Dec. 2~, 2031~,", "DATE Monday, Dec. 2, 2031")]
    [InlineData("fled/v last/a week/n", "DATE last week")]
    [InlineData("earlier this/d month/n", "DATE earlier this month")]
    [InlineData("the/d past/a two weeks/ns", "DATE the past two weeks")]
    [InlineData("27 Nov", "DATE 27 Nov")]
    [InlineData("by the 2nd/n of December", "DATE the 2nd of December")]
    [InlineData("5~-~6 Nov and Nov. 7~–~8", "DATE 5-6 Nov; DATE Nov. 7–8")]
    [InlineData("2024-11-27", "DATE 2024-11-27")]
    [InlineData("03/04/2024", "DATE 03/04/2024")]
    [InlineData("27.11.2024", "DATE 27.11.2024")]
    [InlineData("45/46/2024 or 1-800-5555", "")]
    [InlineData("in the/d 1990s/ns", "DATE the 1990s")]
    [InlineData("the/d mid/a~-~1990s/ns and '90s/ns", "DATE the mid-1990s; DATE '90s")]
    [InlineData("the/d 20th/a century/n", "DATE the 20th century")]
    [InlineData("in 2029 , the/d 2029 vote/n", "DATE 2029; DATE 2029")]
    [InlineData("from 2011 to 2024 , 2011~-~2024", "DATE 2011; DATE 2024; DATE 2011-2024")]
    [InlineData("in 2000 houses/ns", "QUANTITY 2000")]
    [InlineData("spring/n 2024 , summer/n of 2019", "DATE spring 2024; DATE summer of 2019")]
    [InlineData("two weeks/ns ago , a/d day/n earlier", "DATE two weeks ago; DATE a day earlier")]
    [InlineData("around 10 a.m./n , 7.30~pm/n , 18:30 GMT", "DATE around 10 a.m.; DATE 7.30pm; DATE 18:30 GMT")]
    [InlineData("25:30 and 10:75", "")]
    [InlineData("yesterday/n evening/n", "DATE yesterday evening")]
    [InlineData("they may/v march/v , in May , on 32 May", "DATE May; QUANTITY 32; DATE May")]
    [InlineData("Sun and Wed , Sat. 4 May", "DATE Sat. 4 May")]
    public void A_date_is_named_whole(string marked, string expected) => Assert.Equal(expected, NamedByRule.Read(marked));

    [Theory]
    [InlineData("at least 25 people/ns", "QUANTITY at least 25")]
    [InlineData("An estimated/a 1,400 fled/v", "QUANTITY An estimated 1,400")]
    [InlineData("two dozen boats/ns and a/d dozen more", "QUANTITY two dozen; QUANTITY a dozen")]
    [InlineData("50~km or 12.5 tonnes/ns or 30~% or 30 per cent/n", "QUANTITY 50km; QUANTITY 12.5 tonnes; QUANTITY 30%; QUANTITY 30 per cent")]
    [InlineData("70 square/a miles/ns", "QUANTITY 70 square miles")]
    [InlineData("90 kilometres/ns per hour/n", "QUANTITY 90 kilometres per hour")]
    [InlineData("40~°~C", "QUANTITY 40°C")]
    [InlineData("twenty~-~five , one hundred and ten", "QUANTITY twenty-five; QUANTITY one hundred and ten")]
    [InlineData("10~-~15 or two or three , between 5 and 9", "QUANTITY 10-15; QUANTITY two or three; QUANTITY between 5 and 9")]
    [InlineData("tens of thousands , hundreds of people/ns", "QUANTITY tens of thousands; QUANTITY hundreds")]
    [InlineData("half/d a/d million , a/d few/a hundred", "QUANTITY half a million; QUANTITY a few hundred")]
    [InlineData("two~-~thirds/ns , two and a half", "QUANTITY two-thirds; QUANTITY two and a half")]
    [InlineData("a/d 49~-~year/n~-~old/a man/n , 8 years/ns old/a", "QUANTITY 49-year-old; QUANTITY 8 years old")]
    [InlineData("107 or more , three weeks/ns", "QUANTITY 107 or more; QUANTITY three weeks")]
    [InlineData("rose/v from 10 to 15", "QUANTITY 10; QUANTITY 15")]
    [InlineData("one boat/n , one of them , no one , the/d one", "QUANTITY one")]
    [InlineData("F~-~16 jets/ns and Resolution 2254 calls/v and Channel 4 News", "")]
    [InlineData("3 000 people/ns and 3 20", "QUANTITY 3 000; QUANTITY 3; QUANTITY 20")]
    public void A_quantity_has_its_bounds_and_its_unit_and_not_what_is_counted(string marked, string expected) =>
        Assert.Equal(expected, NamedByRule.Read(marked));

    [Theory]
    [InlineData("about $~1.4 million", "MONEY about $1.4 million")]
    [InlineData("[L:US]~$~300 and A~$~5~m", "MONEY US$300; MONEY A$5m")]
    [InlineData("in the/d [L:US] 300 $", "LOCATION US; MONEY 300 $")]
    [InlineData("£~5~bn", "MONEY £5bn")]
    [InlineData("€~20~-~30 million", "MONEY €20-30 million")]
    [InlineData("$~5 to $~7 million", "MONEY $5 to $7 million")]
    [InlineData("20 million euros/ns or 1.2 trillion rials/ns", "MONEY 20 million euros; MONEY 1.2 trillion rials")]
    [InlineData("50 Syrian/a pounds/ns , 5 million pounds/ns , 50 pounds/ns", "MONEY 50 Syrian pounds; MONEY 5 million pounds; QUANTITY 50 pounds")]
    [InlineData("100 [L:US] dollars/ns", "MONEY 100 US dollars")]
    [InlineData("a/d 10~-~million~-~dollar/n deal/n", "MONEY 10-million-dollar")]
    [InlineData("USD 300 , 300 EUR , all 7 try/v", "MONEY USD 300; MONEY 300 EUR; QUANTITY 7")]
    [InlineData("they won/v 20 won/v", "QUANTITY 20")]
    public void Money_is_a_number_with_a_currency(string marked, string expected) => Assert.Equal(expected, NamedByRule.Read(marked));

    [Theory]
    [InlineData("the/d Syrian/a army/n and Syrians/ns", "GROUP Syrian; GROUP Syrians")]
    [InlineData("pro-Iranian/a and anti-Sunni/a men/ns", "GROUP pro-Iranian; GROUP anti-Sunni")]
    [InlineData("Turkish/a~-~backed/v", "GROUP Turkish")]
    [InlineData("Israeli/a~-~Palestinian/a and Sino/a~-~Russian/a talks/ns", "GROUP Israeli; GROUP Palestinian; GROUP Sino-Russian")]
    [InlineData("South Korean/a , Sri Lankan/a and Sri Lankans/ns", "GROUP South Korean; GROUP Sri Lankan; GROUP Sri Lankans")]
    [InlineData("Kurds/ns , Shiites/ns , Druze and Jewish/a Poles/ns", "GROUP Kurds; GROUP Shiites; GROUP Druze; GROUP Jewish; GROUP Poles")]
    [InlineData("Polish/v the/d floor/n and polish/a it", "")]
    [InlineData("Conservative/a estimates/ns of Conservative/a voters/ns", "GROUP Conservative")]
    [InlineData("wrote/v in Arabic and speak/v Turkish/a", "")]
    [InlineData("in Kurdish/a towns/ns , in Kurds/ns", "GROUP Kurdish; GROUP Kurds")]
    [InlineData("from Djibouti and the/d Vatican", "")]
    [InlineData("the/d [O:Syrian River Board] of 1990", "ORGANISATION Syrian River Board; DATE 1990")]
    public void A_group_is_known_by_lexicon_and_capital(string marked, string expected) => Assert.Equal(expected, NamedByRule.Read(marked));

    [Fact]
    public void Names_of_the_model_stay_and_nothing_overlaps_them() =>
        Assert.Equal("ORGANISATION Monday Club; QUANTITY 3; PERSON April Maron; DATE Monday", NamedByRule.Read("[O:Monday Club] sent/v 3 to [P:April Maron] on Monday"));

    [Fact]
    public void Where_no_rule_finds_anything_the_names_are_the_same_ones()
    {
        var (tokens, names, _) = NamedByRule.Tokens("[P:Oru Maron] left/v");
        Assert.True(names == RuleNames.Add(names, tokens));
    }

    [Theory]
    [InlineData(RuleNames.MaxTokens, 1)]
    [InlineData(RuleNames.MaxTokens + 1, 2)]
    public void A_number_without_end_is_cut_at_the_bound(int words, int expected)
    {
        var (tokens, names, _) = NamedByRule.Tokens(string.Join(' ', Enumerable.Repeat("ten", words)));
        Assert.Equal(expected, RuleNames.Add(names, tokens).Length);
    }

    [Fact]
    public void The_words_of_one_table_stand_there_once()
    {
        Assert.All(
            new[] { ("Parse.names.tsv", 2), ("Parse.groups.tsv", 1), ("Parse.demonyms.tsv", 1) },
            table => Assert.DoesNotContain(LexiconTable.Rows(table.Item1).GroupBy(row => string.Join('\t', row.Take(table.Item2))), same => same.Count() > 1));
    }
}
