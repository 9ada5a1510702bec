using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Bench.Trace;
using Stemma.Tell;
using Stemma.Tests.Given;
using Stemma.Text;

namespace Stemma.Bench.Tell;

/// <summary>Made reports and what was traced of them, kept in a folder: tracing takes minutes.</summary>
internal static class MadeReports
{
    private const int Seed = 20340101;

    /// <summary>The dossier of one event, told by so many reports.</summary>
    /// <returns>The path of the JSON.</returns>
    public static string DossierOfStory(string folder, int reports)
    {
        var name = Path.Combine(folder, $"story-{reports.ToString(CultureInfo.InvariantCulture)}");
        return Kept(name + ".json", json =>
        {
            LargeStory.Write(name + ".jsonl", reports, Seed);
            var watch = Stopwatch.StartNew();
            var dossier = Journey.Trace([name + ".jsonl"], ImmutableDictionary<string, Publication>.Empty);
            Console.Error.WriteLine($"{reports} reports traced in {watch.Elapsed.TotalSeconds:0} s");
            using var file = File.Create(json);
            DossierJson.Write(dossier, file);
        });
    }

    /// <summary>Reports of many events, as JSON Lines.</summary>
    /// <returns>The path of the file.</returns>
    public static string Collection(string folder, int reports) =>
        Kept(Path.Combine(folder, $"collection-{reports.ToString(CultureInfo.InvariantCulture)}.jsonl"), path => Write(path, reports));

    private static string Kept(string path, Action<string> make)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
            return path;

        make(path + ".part");
        File.Move(path + ".part", path);
        return path;
    }

    private static void Write(string path, int reports)
    {
        var lines = new StringBuilder();
        foreach (var (made, place) in new StoryMaker(Seed).Reports().Take(reports).Select((made, place) => (made, place)))
        {
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                url = $"https://{made.Outlet.Replace(' ', '-')}.example/{place}",
                outlet = made.Outlet,
                title = made.Text[..made.Text.IndexOf('.', StringComparison.Ordinal)],
                published = new DateTime(2033, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(made.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text = made.Text,
            }));
        }

        File.WriteAllText(path, lines.ToString());
    }
}
