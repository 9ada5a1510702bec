using Stemma.Link.Names;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class NameTests
{
    public static TheoryData<string, string, string, string> Spellings
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in CaseFile.Rows("Link", "names.tsv", 4))
                data.Add(row[0], row[1], row[2], row[3]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Two_spellings_share_a_key_only_when_they_are_one_name(string kind, string one, string other, string verdict)
    {
        var (first, second) = (NameKey.Of(one, kind == "person"), NameKey.Of(other, kind == "person"));

        Assert.False(first.IsEmpty);
        Assert.Equal(verdict, first.Joined == second.Joined ? "one" : "two");
    }

    [Theory]
    [InlineData("Tarsk", "Ilen Tarsk", true)]
    [InlineData("Ilen Tarsk", "Ilen Maro Tarsk", true)]
    [InlineData("Ilen Maro Tarsk", "Tarsk", true)]
    [InlineData("Ilen", "Ilen Tarsk", false)]
    [InlineData("Doran Tarsk", "Ilen Tarsk", false)]
    [InlineData("Maro Ilen Tarsk", "Ilen Maro Tarsk", false)]
    [InlineData("Mr", "Ilen Tarsk", false)]
    public void A_short_form_keeps_the_family_name_and_the_order(string one, string other, bool shortForm) =>
        Assert.Equal(shortForm, NameKey.Of(one, person: true).IsShortOrLongFormOf(NameKey.Of(other, person: true)));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("al-")]
    public void What_is_no_name_has_an_empty_key(string name) => Assert.True(NameKey.Of(name, person: true).IsEmpty);

    [Theory]
    [InlineData("Q")]
    [InlineData("Ghoul-Qadry")]
    [InlineData("Wackeeh")]
    public void A_key_is_its_own_key(string word) =>
        Assert.Equal(TransliterationKey.Of(word), TransliterationKey.Of(TransliterationKey.Of(word)));
}
