using Xunit;

namespace Stemma.Tests.Parse;

public sealed class ParserThreadsTests
{
    private static readonly Lazy<string[]> Alone = new(() => Parse(1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void One_parser_says_the_same_on_any_number_of_threads(int threads) => Assert.Equal(Alone.Value, Parse(threads));

    private static string[] Parse(int threads)
    {
        Stemma.Text.Report[] reports =
            [.. Parsing.Samples, .. Enumerable.Range(0, 40).Select(number => Parsing.Report(HostileText.Of(number)))];
        var written = new string[reports.Length];
        Parallel.For(
            0, reports.Length, new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => written[i] = Parsing.Conllu(Parsing.Parser.Parse(reports[i])));
        return written;
    }
}
