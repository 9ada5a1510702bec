using NodaTime;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Trace;

public sealed class TermIndexTests
{
    private const double Least = 0.16;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_all_and_only_what_is_as_like_as_asked(int seed)
    {
        var random = new Random(seed);
        var reports = Enumerable.Range(0, 400).Select(number => Made(random, number)).ToArray();
        var index = new TermIndex();
        for (var report = 0; report < reports.Length; report++)
            index.Add(report, reports[report]);
        var gone = Enumerable.Range(0, reports.Length).Where(_ => random.Next(10) == 0).ToHashSet();
        foreach (var report in gone)
            index.Remove(report);

        var found = 0;
        foreach (var report in Enumerable.Range(0, reports.Length).Except(gone))
        {
            var alike = index.Alike(report, Least).OrderBy(other => other.Report).ToArray();
            var expected = Enumerable.Range(0, reports.Length).Except(gone).Where(other => other != report)
                .Select(other => (other, Likeness(reports[report], reports[other])))
                .Where(other => other.Item2 >= Least)
                .ToArray();
            Assert.Equal(expected, alike);
            found += alike.Length;
        }

        Assert.InRange(found, 1000, 100_000);
    }

    /// <summary>A few of the terms come up often, as in a language; some reports repeat most of another; one in eight is of no day.</summary>
    private static StoryTraits Made(Random random, int number)
    {
        var subject = random.Next(60);
        var words = Enumerable.Range(0, random.Next(5, 60))
            .Select(_ => random.Next(3) == 0 ? (uint)(1000 + (subject * 20) + random.Next(20)) : (uint)Math.Pow(500, random.NextDouble()))
            .Distinct().Order().ToArray();
        var weights = words.Select(_ => 1 + random.NextDouble()).ToArray();
        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        LocalDate? day = random.Next(8) == 0 ? null : new LocalDate(2034, 1, 1).PlusDays(random.Next(60));
        return new StoryTraits(new StoryPlace(day, $"{number}"), new StoryTerms(words, [.. weights.Select(weight => (ushort)Math.Round(weight / length * StoryTerms.Length))]), []);
    }

    private static double Likeness(StoryTraits one, StoryTraits other)
    {
        var weights = other.Terms.Terms.Zip(other.Terms.Weights).ToDictionary(term => term.First, term => term.Second);
        var product = one.Terms.Terms.Zip(one.Terms.Weights).Sum(term => (long)term.Second * weights.GetValueOrDefault(term.First));
        var days = one.Place.Day is { } day && other.Place.Day is { } another ? Math.Abs(Period.DaysBetween(day, another)) : 0;
        return product / StoryTerms.Same * DayNearness.Of(days);
    }
}
