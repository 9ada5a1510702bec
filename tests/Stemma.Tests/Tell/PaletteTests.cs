using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Tell.Page;
using Xunit;

namespace Stemma.Tests.Tell;

public class PaletteTests
{
    private const double ContrastAa = 4.5;

    [Fact]
    public void Every_colour_of_words_stands_out_from_the_paper_by_light_and_by_dark()
    {
        var themes = Regex.Matches(PageStyle.Css, @":root \{[^}]*--o12[^}]*\}").Select(m => Colours(m.Value)).ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(themes, theme =>
        {
            var words = theme.Where(c => c.Key is "ink" or "quiet" or "link" || c.Key[0] == 'o').ToList();
            Assert.Equal(3 + OriginMark.Hues + 1, words.Count);
            Assert.All(words, c => Assert.True(Contrast(c.Value, theme["paper"]) >= ContrastAa, c.Key));
            Assert.Equal(words.Count - 1, words.Select(c => c.Value).Distinct().Count());
        });
    }

    [Fact]
    public void The_same_actor_has_one_mark_everywhere_and_nobody_named_has_none()
    {
        var marks = new OriginMarks(InventedStory.Dossier().Claims);

        Assert.Equal(1, marks.OfAssertion("r1.a1").Number);
        Assert.Equal(1, marks.OfAssertion("r3.a1").Number);
        Assert.Equal(1, marks.OfAssertion("r2.a1").Number);
        Assert.Equal(2, marks.OfAssertion("r4.a1").Number);
        Assert.Equal(0, marks.OfAssertion("r1.a3").Number);
    }

    [Fact]
    public void Origins_that_share_a_hue_differ_in_shape()
    {
        var seen = Enumerable.Range(1, OriginMark.Hues * 4).Select(n => new OriginMark(n)).Select(m => (m.Class, m.Shape)).ToList();

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal("o0", OriginMark.Unattributed.Class);
    }

    private static Dictionary<string, int> Colours(string css) => Regex.Matches(css, "--([a-z0-9]+): #([0-9a-f]{6})")
        .ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static double Contrast(int one, int other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(int colour) =>
        0.2126 * Linear(colour >> 16) + 0.7152 * Linear(colour >> 8 & 255) + 0.0722 * Linear(colour & 255);

    private static double Linear(int channel)
    {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
