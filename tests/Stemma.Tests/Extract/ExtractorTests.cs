using Stemma.Extract;
using Xunit;

namespace Stemma.Tests.Extract;

public sealed class ExtractorTests
{
    public static TheoryData<string, string> Cases => Named(found => found.Attributions.IsEmpty);

    public static TheoryData<string, string> AttributionCases => Named(found => !found.Attributions.IsEmpty);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_asserts_what_its_case_says(string file, string name)
    {
        var read = ExtractCase.In(file).Single(found => found.Name == name);
        Assert.Equal(Lines(read.Expected), Lines(read));
    }

    [Theory]
    [MemberData(nameof(AttributionCases))]
    public void A_report_attributes_what_its_case_says(string file, string name)
    {
        var read = ExtractCase.In(file).Single(found => found.Name == name);
        Assert.Equal(Lines(read.Attributions), Lines(Extractor.Extract(read.Parsed).Attributions.Select(a => AttributionLine.Of(a, read.Parsed.Report.Text))));
    }

    private static TheoryData<string, string> Named(Func<ExtractCase, bool> wanted)
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in ExtractCase.Files)
        {
            foreach (var found in ExtractCase.In(file).Where(wanted))
                cases.Add(file, found.Name);
        }

        return cases;
    }

    private static string Lines(ExtractCase read) =>
        Lines(Extractor.Extract(read.Parsed).Assertions.Select(assertion => AssertionLine.Of(assertion, read.Parsed.Report.Text)));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
