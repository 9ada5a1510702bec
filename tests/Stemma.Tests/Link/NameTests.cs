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
    public void Two_spellings_are_the_same_only_when_they_are_one_name(string kind, string one, string other, string verdict)
    {
        var forms = new NameForms();
        var (first, second) = (forms.Of(one, kind == "person"), forms.Of(other, kind == "person"));

        Assert.NotEmpty(first.Words);
        Assert.Equal(verdict, first.IsSame(second) ? "one" : "two");
        Assert.Equal(first.IsSame(second), second.IsSame(first));
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
        Assert.Equal(shortForm, NameForm.OfPerson(one).IsShortOrLongFormOf(NameForm.OfPerson(other)));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("al-")]
    public void What_is_no_name_has_no_words(string name) => Assert.Empty(NameForm.OfPerson(name).Words);

    [Fact]
    public void A_name_in_letters_of_two_scripts_is_like_none_but_itself()
    {
        var (mixed, latin) = (NameForm.OfPerson("Idris al-Q\u0435lvari"), NameForm.OfPerson("Idris al-Qelvari"));

        Assert.True(mixed.IsMixed);
        Assert.False(mixed.IsSame(latin));
        Assert.False(latin.IsShortOrLongFormOf(mixed));
        Assert.True(mixed.IsSame(NameForm.OfPerson("Idris al-Q\u0435lvari")));
    }

    [Fact]
    public void A_name_longer_than_any_has_no_words() =>
        Assert.Empty(NameForm.OfBody(new string('a', NameText.MostLetters + 1)).Words);
}
