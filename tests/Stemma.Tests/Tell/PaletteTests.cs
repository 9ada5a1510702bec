using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Tell;

public class PaletteTests
{
    private const double ContrastAa = 4.5;
    private const int Hues = 12;

    private static readonly List<(string Name, int Light, int Dark)> Palette =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "web/src/styles/base.css")), @"--([a-z0-9]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")
            .Select(m => (m.Groups[1].Value, Number(m.Groups[2].Value), Number(m.Groups[3].Value)))];

    [Fact]
    public void Every_colour_of_words_stands_out_from_the_paper_by_light_and_by_dark()
    {
        var (_, light, dark) = Palette.Single(c => c.Name == "paper");
        var words = Palette.Where(c => c.Name is "ink" or "quiet" || c.Name[0] == 'o').ToList();

        Assert.Equal(2 + Hues + 1, words.Count);
        Assert.All(words, c => Assert.True(Contrast(c.Light, light) >= ContrastAa && Contrast(c.Dark, dark) >= ContrastAa, c.Name));
    }

    [Fact]
    public void No_two_origins_have_one_colour()
    {
        var origins = Palette.Where(c => c.Name[0] == 'o').ToList();

        Assert.Equal(origins.Count, origins.Select(c => c.Light).Distinct().Count());
        Assert.Equal(origins.Count, origins.Select(c => c.Dark).Distinct().Count());
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

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
