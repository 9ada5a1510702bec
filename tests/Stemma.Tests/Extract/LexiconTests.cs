using Stemma.Extract;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Extract;

public sealed class LexiconTests
{
    private static readonly string[] Stages = ["Extract", "Link", "Reconcile"];

    public static TheoryData<string> Lexicons =>
        [.. typeof(Extractor).Assembly.GetManifestResourceNames()
            .Where(name => Stages.Any(stage => name.StartsWith($"Stemma.{stage}.", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name => name["Stemma.".Length..])];

    [Fact]
    public void Every_stage_has_its_lexicons() =>
        Assert.All(Stages, stage => Assert.Contains(Lexicons, row => row.Data.StartsWith(stage, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void A_lexicon_has_rows_of_one_width(string name)
    {
        var width = Lines(name).First(IsRow).Split('\t').Length;
        Assert.NotEmpty(LexiconTable.Rows(name, width));
    }

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void A_lexicon_has_no_entry_twice(string name) =>
        Assert.Empty(Lines(name).Where(IsRow).Select(KeyOf).GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void A_group_of_entries_opens_with_a_comment(string name)
    {
        var before = string.Empty;
        foreach (var line in Lines(name))
        {
            Assert.False(before.Length == 0 && IsRow(line), $"\"{line}\" opens a group that does not say what it is.");
            before = line;
        }
    }

    private static bool IsRow(string line) => line.Length > 0 && line[0] != '#';

    /// <summary>A word may be a verb and a noun: its class is part of its key.</summary>
    private static string KeyOf(string row)
    {
        var cells = row.Split('\t');
        return cells.Length > 1 && cells[1] is "v" or "n" ? $"{cells[0]} {cells[1]}" : cells[0];
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Extractor).Assembly.GetManifestResourceStream("Stemma." + name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
