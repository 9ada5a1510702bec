using System.CommandLine;
using System.Text.Json;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>"eval furniture": whether every line named as furniture is taken out of scraped texts, and nothing of their articles.</summary>
internal static class FurnitureEvaluation
{
    public static Command Command()
    {
        var seeds = new Option<DirectoryInfo>("--seeds") { Required = true, Description = "A folder of scraped texts." };
        var gold = new Option<FileInfo?>("--gold") { Description = "JSON: \"boilerplate\" (file: pieces of its furniture), \"assertions\" (doc and anchor: a piece of the article)." };
        var list = new Option<bool>("--list") { Description = "Print every line that was taken out." };
        var command = new Command("furniture", "Score the reader of scraped text on lines known to be furniture.") { seeds, gold, list };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(seeds), parsed.GetValue(gold), parsed.GetValue(list)));
        return command;
    }

    private static int Run(DirectoryInfo seeds, FileInfo? gold, bool list)
    {
        var reports = new SortedDictionary<string, Report>(StringComparer.Ordinal);
        int files = 0, removed = 0, lines = 0;
        foreach (FileInfo file in seeds.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            files++;
            var outcome = Reader.Read(new Stemma.Read.Capture(file.Name, File.ReadAllBytes(file.FullName), GivenMetadata.None), "r1");
            if (outcome.Report is not { } report)
            {
                Console.WriteLine($"{file.Name}: {outcome.Skip?.Reason.Code}");
                continue;
            }

            reports.Add(file.Name, report);
            removed += report.Removed.Length;
            lines += report.Removed.Length + report.Text.Count(c => c == '\n') + 1;
            foreach (RemovedText piece in list ? report.Removed : [])
                Console.WriteLine($"{file.Name} [{piece.Reason}] {piece.Text}");
        }

        Console.WriteLine($"files {files} read {reports.Count} lines {lines} taken out {removed}");
        return gold is null ? 0 : Compare(reports, gold);
    }

    private static int Compare(SortedDictionary<string, Report> reports, FileInfo gold)
    {
        using var known = JsonDocument.Parse(File.ReadAllBytes(gold.FullName));
        int furniture = 0, takenOut = 0, anchors = 0, kept = 0;
        foreach (JsonProperty file in known.RootElement.GetProperty("boilerplate").EnumerateObject())
        {
            foreach (string piece in file.Value.EnumerateArray().Select(e => e.GetString()!))
            {
                furniture++;
                bool gone = reports.TryGetValue(file.Name, out Report? report) && !report.Text.Contains(piece, StringComparison.Ordinal)
                    && report.Removed.Any(r => r.Text.Contains(piece, StringComparison.Ordinal));
                takenOut += gone ? 1 : 0;
                if (!gone)
                    Console.WriteLine($"left in: {file.Name}: {piece}");
            }
        }

        foreach (JsonElement assertion in known.RootElement.GetProperty("assertions").EnumerateArray())
        {
            anchors++;
            string file = assertion.GetProperty("doc").GetString()!, anchor = assertion.GetProperty("anchor").GetString()!;
            bool there = reports.TryGetValue(file, out Report? report) && report.Text.Contains(anchor, StringComparison.Ordinal);
            kept += there ? 1 : 0;
            if (!there)
                Console.WriteLine($"lost: {file}: {anchor}");
        }

        Console.WriteLine($"furniture taken out {takenOut} of {furniture}, pieces of the article kept {kept} of {anchors}");
        return 0;
    }
}
