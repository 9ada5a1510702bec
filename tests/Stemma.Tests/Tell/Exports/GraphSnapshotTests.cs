using System.Text;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

/// <summary>
/// The sample in each of these formats against what was last reviewed. A change that is meant is approved by
/// STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~GraphSnapshotTests, which rewrites the file, fails to say
/// so, and leaves the difference to version control.
/// </summary>
public sealed class GraphSnapshotTests
{
    private static readonly string Reviewed = Path.Combine(Repository.Root, "tests", "Stemma.Tests", "Tell", "Exports", "Cases");

    private static readonly Dictionary<string, StoryExports.Writer> Writers = new(StringComparer.Ordinal)
    {
        ["luqmara.prov.json"] = ProvJson.Write,
        ["luqmara.ttl"] = Turtle.Write,
        ["luqmara.stix.json"] = Stix.Write,
        ["luqmara.jsonld"] = JsonLd.Write,
        ["luqmara.gv"] = Dot.Write,
        ["luqmara.graphml"] = GraphMl.Write,
    };

    public static TheoryData<string> Files => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_sample_is_exported_as_it_was_reviewed(string file)
    {
        var path = Path.Combine(Reviewed, file);
        var found = StoryExports.Bytes(Writers[file], StoryExports.Sample);
        if (Environment.GetEnvironmentVariable("STEMMA_APPROVE") == "1")
        {
            await File.WriteAllBytesAsync(path, found, TestContext.Current.CancellationToken);
            Assert.Fail($"{file} was rewritten: review the difference, then run without STEMMA_APPROVE.");
        }

        var reviewed = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var (was, now) = (LinesOf(reviewed), LinesOf(found));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            reviewed.AsSpan().SequenceEqual(found),
            $"{file}, line {line + 1}\nwas: {was.ElementAtOrDefault(line)}\nnow: {now.ElementAtOrDefault(line)}\nTo approve: STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~GraphSnapshotTests");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_same_dossier_gives_the_same_bytes(string file) =>
        Assert.Equal(StoryExports.Bytes(Writers[file], InventedStory.Dossier()), StoryExports.Bytes(Writers[file], InventedStory.Dossier()));

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_are_utf8_without_mark_and_lines_end_in_line_feeds(string file) =>
        Assert.All(StoryExports.All, dossier =>
        {
            var bytes = StoryExports.Bytes(Writers[file], dossier);

            Assert.Contains(bytes[0], "{<#d"u8.ToArray());
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.NotNull(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        });

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_behind_the_figures_is_in_every_export(string file)
    {
        var text = StoryExports.Text(Writers[file], InventedStory.Dossier());

        Assert.All(RuleTable.Ours.Statements, rule => Assert.Contains(rule.Text.Split(['"', '\'', '≤'])[0], text, StringComparison.Ordinal));
        Assert.All(RuleTable.Ours.Intervals, rule => Assert.Contains(rule.Phrase, text, StringComparison.Ordinal));
    }

    /// <summary>Files that people read as they are; JSON and XML keep what was said.</summary>
    [Theory]
    [InlineData("luqmara.ttl")]
    [InlineData("luqmara.gv")]
    public void What_turns_the_direction_of_text_never_stands_bare(string file)
    {
        var text = StoryExports.Text(Writers[file], HostileStory.Of("a\u202Eb\u2066c\u200Fd\u001B"));

        Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' or '\u200F' or '\u001B');
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_title_of_ten_million_letters_breaks_nothing(string file) =>
        Assert.True(StoryExports.Bytes(Writers[file], StoryExports.Titled(new string('x', 10_000_000))).Length > 0);

    private static string[] LinesOf(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');
}
