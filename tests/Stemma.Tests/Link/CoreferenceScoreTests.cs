using System.Collections.Immutable;
using System.Globalization;
using Stemma.Tests.Given;
using Stemma.Train.Evaluate.Coreference;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class CoreferenceScoreTests
{
    public static TheoryData<string, string, bool, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool, string>();
            foreach (var row in CaseFile.Rows("Link", "coreference.tsv", 9))
                cases.Add(row[0], row[1], row[2] == "yes", string.Join(' ', row[3..]));
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recall_and_precision_are_those_worked_out_by_hand(string key, string response, bool singletons, string expected)
    {
        var score = CoreferenceScore.Of(Entities(key), Entities(response), singletons);
        AssertClose([.. expected.Split(' ').Select(Fraction)], Figures(score));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Key_and_response_changed_over_change_recall_and_precision_over(string key, string response, bool singletons, string expected)
    {
        var score = CoreferenceScore.Of(Entities(response), Entities(key), singletons);
        AssertClose([.. expected.Split(' ').Select(Fraction).Chunk(2).SelectMany(pair => pair.Reverse())], Figures(score));
    }

    [Fact]
    public void The_example_of_the_reference_scorer_has_its_mean()
    {
        var score = CoreferenceScore.Of(Entities("abc defg"), Entities("ab cd fghi"));
        Assert.Equal((0.4 + (5.0 / 11) + 0.52) / 3, score.Conll, 12);
    }

    [Fact]
    public void Documents_are_added_before_they_are_divided()
    {
        var both = CoreferenceScore.Of(Entities("abcd"), Entities("ab cd")) + CoreferenceScore.Of(Entities("ab"), Entities(""));
        AssertClose([2.0 / 4, 1, 2.0 / 6, 1, 1.0 / 3, 1.0 / 3], Figures(both));
    }

    [Fact]
    public void A_mention_cannot_be_in_two_entities() =>
        Assert.Throws<ArgumentException>(() => CoreferenceScore.Of(Entities("ab"), Entities("ab bc")));

    private static ImmutableArray<ImmutableArray<char>> Entities(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entity => entity.ToImmutableArray())];

    private static double[] Figures(CoreferenceScore score) =>
        [score.Muc.Recall, score.Muc.Precision, score.BCubed.Recall, score.BCubed.Precision, score.Ceaf.Recall, score.Ceaf.Precision];

    private static double Fraction(string written) =>
        written.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).Aggregate((above, below) => above / below);

    private static void AssertClose(double[] expected, double[] actual) => Assert.Equal(expected, actual, (x, y) => Math.Abs(x - y) < 1e-12);
}
