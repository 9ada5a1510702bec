using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Bench;

/// <summary>What the parser is measured on: the reports of the sample story, or of a folder, over and over up to a size.</summary>
internal static class SampleReports
{
    /// <summary>A folder with CoNLL-U files gives their text; of any other the reports are read.</summary>
    private const string FolderVariable = "STEMMA_BENCH_TEXT";

    private const int SentencesPerReport = 30;

    /// <param name="words">How many words all reports together have; the last one is cut for it.</param>
    public static ImmutableArray<Report> OfWords(int words, string? folder = null)
    {
        var once = Once(folder ?? Environment.GetEnvironmentVariable(FolderVariable));
        var reports = ImmutableArray.CreateBuilder<Report>();
        for (var i = 0; words > 0; i++)
        {
            var report = once[i % once.Length];
            var searchable = SearchableText.Of(report.Text);
            var tokens = Tokeniser.Split(searchable.Text).SelectMany(sentence => sentence.Tokens).ToList();
            if (tokens.Count > words)
                report = report with { Text = report.Text[..searchable.ToOriginal(new TextSpan(0, tokens[words - 1].End)).End] };
            reports.Add(report);
            words -= Math.Min(words, tokens.Count);
        }

        return reports.ToImmutable();
    }

    public static Report Of(string text) =>
        new() { Id = "r1", Uri = "made.txt", Sha256 = new string('0', 64), Outlet = Outlet.Unknown, Language = "en", Text = text };

    private static ImmutableArray<Report> Once(string? folder)
    {
        string[] treebank = folder is null ? [] : [.. Directory.GetFiles(folder, "*.conllu", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        ImmutableArray<Report> reports = treebank.Length > 0
            ? [.. treebank.SelectMany(Sentences).Chunk(SentencesPerReport).Select(lines => Of(string.Join('\n', lines)))]
            : [.. Journey.Read([folder ?? Samples()], new Dictionary<string, Publication>()).Reports.Where(report => report.Language is null or "en")];
        return reports.IsEmpty ? throw new ArgumentException($"No English text in {folder}.") : reports;
    }

    private static IEnumerable<string> Sentences(string file) =>
        File.ReadLines(file).Where(line => line.StartsWith("# text = ", StringComparison.Ordinal)).Select(line => line["# text = ".Length..]);

    private static string Samples()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Combine(at, "samples", "luqmara") is var samples && Directory.Exists(samples))
                return samples;
        }

        throw new DirectoryNotFoundException("samples/luqmara is not above " + AppContext.BaseDirectory);
    }
}
