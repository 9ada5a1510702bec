using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Text;

public sealed class SearchableTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("𝐕𝐞𝐥𝐦 𝟐𝟎 𝑓𝓮𝔩𝖑", "Velm 20 fell")]
    [InlineData("Ｖｅｌｍ　２", "Velm 2")]
    [InlineData("ﬁeld oﬃce", "field office")]
    [InlineData("Ve\u00ADlm\u200B fe\u2060ll\uFEFF", "Velm fell")]
    [InlineData("ℋℯℓ ⓐⒷ 🅰", "Heℓ aB A")]
    [InlineData("Velm\u00A0fell\u2028now", "Velm fell\nnow")]
    [InlineData("🙂 é ü", "🙂 é ü")]
    public void Fancy_letters_fold(string original, string folded) =>
        Assert.Equal(folded, SearchableText.Of(original).Text);

    [Fact]
    public void A_word_in_bold_points_back_at_its_surrogate_pairs()
    {
        var text = SearchableText.Of("In 𝐕𝐞𝐥𝐦, today");
        var at = text.Text.IndexOf("Velm", StringComparison.Ordinal);
        Assert.Equal("𝐕𝐞𝐥𝐦", text.ToOriginal(new TextSpan(at, at + 4)).Of(text.Original));
        Assert.Equal(new TextSpan(at, at + 4), text.ToSearchable(new TextSpan(3, 11)));
    }

    [Fact]
    public void Invisible_characters_at_the_edge_of_a_word_stay_outside_its_span()
    {
        var text = SearchableText.Of("a\u200B Ve\u00ADlm\u200B b");
        Assert.Equal("Ve\u00ADlm", text.ToOriginal(new TextSpan(2, 6)).Of(text.Original));
    }

    [Fact]
    public void Part_of_a_ligature_points_at_all_of_it()
    {
        var text = SearchableText.Of("oﬃce");
        Assert.Equal("oﬃ", text.ToOriginal(new TextSpan(0, 2)).Of(text.Original));
    }

    [Fact]
    public void Every_folded_letter_leads_back_to_where_it_came_from()
    {
        const string original = "x𝐀\u200Bﬀ\u00A0Ｂ🙂";
        var text = SearchableText.Of(original);
        for (var i = 0; i < text.Text.Length; i++)
        {
            var back = text.ToOriginal(new TextSpan(i, i + 1));
            Assert.Contains(text.Text[i], SearchableText.Of(back.Of(original)).Text);
            Assert.True(text.ToSearchable(back).Contains(i));
        }
    }
}
