using Stemma.Extract;
using Stemma.Parse;
using Stemma.Tests.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Journeys;

public class CreditLineTests
{
    [Theory]
    [InlineData("(Reporting by Oda Bryn; editing by Tom Ash)")]
    [InlineData("This story first appeared in the Harbour Post.")]
    public void A_line_that_is_a_credit_asserts_nothing(string credit)
    {
        const string Sentence = "The tug reached the two boats before dawn.";
        Report report = Reading.Report(Reading.Of($"Boats adrift off the reef\n{Sentence}\n{credit}"));

        var extracted = Extractor.Extract(Parser.Load().Parse(report));

        Assert.EndsWith(credit, report.Text, StringComparison.Ordinal);
        Assert.NotEmpty(extracted.Assertions);
        Assert.All(extracted.Assertions, a => Assert.True(a.Span.End <= report.Text.IndexOf(credit, StringComparison.Ordinal)));
    }
}
