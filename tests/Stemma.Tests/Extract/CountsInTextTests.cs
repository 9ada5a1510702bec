using System.Globalization;
using Stemma.Extract;
using Stemma.Tests.Parse;
using Xunit;

namespace Stemma.Tests.Extract;

/// <summary>Counts of whom something befell, in texts as they are written, with and without their commas.</summary>
public sealed class CountsInTextTests
{
    [Theory]
    [InlineData("The death toll in a landslide on a mining camp near Orvela has risen to at least 57.", "killed 57.. at-least")]
    [InlineData("The death toll in a slide on trucks carrying miners brought from two flooded company-run camps has risen to at least 118 a monitoring body said Sunday.", "killed 118.. at-least")]
    [InlineData("The number of miners killed by the collapse in the northern district of Orvela has risen to 33.", "killed 33..33 update")]
    [InlineData("The number of dead reached 30.", "killed 30..30 exact")]
    [InlineData("The number of victims is at least 12.", "killed 12.. at-least")]
    [InlineData("Unverified reports estimated up to 14 miners may have been killed in the slide.", "killed ..14 at-most")]
    [InlineData("The Institute said Mondays collapse brought to 53 the number killed in Orvela in two days of slides.", "killed 53..53 update")]
    [InlineData("At least 11 children were among 24 people killed in the slide.", "killed 11.. at-least; killed 24..24 exact")]
    [InlineData("Seventeen people were killed 12 of them children.", "killed 12..12 subset; killed 17..17 exact")]
    [InlineData("Nearly 85 miner killed including 40 divers and more than 120 wounded in rescue.", "injured 120.. more-than; killed ..85 nearly; killed 40..40 subset")]
    [InlineData("The slide killed and wounded 16 miners in Tassin.", "")]
    [InlineData("The miner broke 16 rocks in Tassin.", "")]
    public void A_count_is_read_with_its_bounds(string text, string counts)
    {
        var told = Extractor.Extract(Parsing.Parser.Parse(Parsing.Report(text))).Assertions
            .SelectMany(assertion => assertion.Quantities)
            .Where(quantity => quantity.Measure != "other")
            .Select(quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Measure} {quantity.Low}..{quantity.High} {quantity.Modifier}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(counts, string.Join("; ", told));
    }

    [Theory]
    [InlineData("The Orvela Institute for Mines counted 24 dead after the slide.", "The Orvela Institute for Mines")]
    [InlineData("Rescuers reported about nine dead.", "Rescuers")]
    [InlineData("The mayor counted the votes.", "")]
    [InlineData("State radio logged 12 hours of rain.", "")]
    public void Who_counts_the_dead_is_the_source_of_the_count(string text, string source) =>
        Assert.Equal(source, string.Join("; ", Extractor.Extract(Parsing.Parser.Parse(Parsing.Report(text))).Assertions
            .SelectMany(assertion => assertion.Attribution)
            .Select(link => link.Source?.Text ?? "")
            .Distinct(StringComparer.Ordinal)));
}
