using System.Text.Json;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class AllocationTests
{
    [Fact]
    public void Parsing_allocates_no_more_for_a_word_than_was_agreed()
    {
        using var budget = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bench", "parse", "budget.json")));
        var words = Parse();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parse();
        var perWord = (GC.GetAllocatedBytesForCurrentThread() - before) / words;
        Assert.InRange(perWord, 1, budget.RootElement.GetProperty("bytesPerWord").GetInt64());
    }

    private static int Parse() =>
        Parsing.Samples.Sum(report => Parsing.Parser.Parse(report).Sentences.Sum(sentence => sentence.Tokens.Length));
}
