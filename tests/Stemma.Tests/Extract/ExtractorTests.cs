using System.Collections.Immutable;
using Stemma.Extract;
using Xunit;

namespace Stemma.Tests.Extract;

public sealed class ExtractorTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in ExtractCase.Files)
            {
                foreach (var found in ExtractCase.In(file))
                    cases.Add(file, found.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_asserts_what_its_case_says(string file, string name)
    {
        var read = ExtractCase.In(file).Single(found => found.Name == name);
        Assert.Equal(read.Expected, Lines(read));
    }

    private static ImmutableArray<string> Lines(ExtractCase read) =>
        [.. Extractor.Extract(read.Parsed).Assertions.Select(assertion => AssertionLine.Of(assertion, read.Parsed.Report.Text))];
}
