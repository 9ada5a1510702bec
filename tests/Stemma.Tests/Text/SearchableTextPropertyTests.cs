using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Text;

public sealed class SearchableTextPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20241202, 17);

    private static readonly string[] Pieces =
    [
        "crane", " ", "\n", ".", "é", "e\u0301", "𝐕", "𝟐", "ﬃ", "Ｂ", "ⓐ", "ℋ", "\u00AD", "\u200B", "\u200D", "\u2066", "\u202E", "\uFE0F",
        "\u00A0", "\u3000", "\u2028", "🙂", "👩\u200D🚒", "كتاب", "港", "\uD800", "\uDC00", "\uFFFD",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Both_maps_are_monotone_and_every_letter_is_covered() => Check.One(Fixed, Prop.ForAll(Texts, text =>
    {
        var searchable = SearchableText.Of(text);
        int here = 0;
        for (int i = 0; i < searchable.Text.Length; i++)
        {
            var back = searchable.ToOriginal(new TextSpan(i, i + 1));
            Assert.True(back.Start >= here || back.Start == searchable.ToOriginal(new TextSpan(i - 1, i)).Start);
            Assert.InRange(back.Length, 1, 2);
            here = back.Start;
        }

        int there = 0;
        for (int i = 0; i < text.Length; i++)
        {
            var forth = searchable.ToSearchable(new TextSpan(i, i + 1));
            Assert.True(forth.Start >= there);
            Assert.True(forth.Length > 0 || IsOutOfSight(text[i]), $"U+{(int)text[i]:X4} is lost");
            there = forth.Start;
        }
    }));

    [Fact]
    public void A_span_comes_back_from_a_round_trip_whole() => Check.One(Fixed, Prop.ForAll(Texts, text =>
    {
        var searchable = SearchableText.Of(text);
        for (int start = 0; start < searchable.Text.Length; start++)
        {
            var span = new TextSpan(start, Math.Min(searchable.Text.Length, start + 3));
            Assert.True(searchable.ToSearchable(searchable.ToOriginal(span)).Contains(span));
        }
    }));

    [Fact]
    public void Folding_twice_changes_nothing() => Check.One(Fixed, Prop.ForAll(Texts, text =>
        Assert.Equal(SearchableText.Of(text).Text, SearchableText.Of(SearchableText.Of(text).Text).Text)));

    [Fact]
    public void The_whole_leads_back_to_all_that_can_be_seen() => Check.One(Fixed, Prop.ForAll(Texts, text =>
    {
        var searchable = SearchableText.Of(text);
        var whole = searchable.ToOriginal(new TextSpan(0, searchable.Text.Length));
        if (searchable.Text.Length > 0)
            Assert.All(text[..whole.Start] + text[whole.End..], c => Assert.True(IsOutOfSight(c)));
    }));

    private static bool IsOutOfSight(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format || c is '\uFE0F';
}
