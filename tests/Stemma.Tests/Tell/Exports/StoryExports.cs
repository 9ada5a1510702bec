using System.Text.Json;
using NodaTime;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Stemma.Tests.Given;
using Stemma.Tests.House;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

/// <summary>Stories to export, and what was written of them.</summary>
internal static class StoryExports
{
    public delegate void Writer(StoryIndex story, Stream stream);

    public static readonly Instant Noon = Instant.FromUtc(2041, 3, 20, 12, 0);

    private static readonly Lazy<Dossier> Traced = new(Trace);

    /// <summary>samples/luqmara, with the paths a reader at the root of the repository would give.</summary>
    public static Dossier Sample => Traced.Value;

    /// <summary>Of 16 code units each. Rapper reads a literal in a time that grows with the square of its length.</summary>
    private const int LongTitle = 20_000;

    /// <summary>The sample, the invented story, that with a long title, no story at all, and the hostile ones.</summary>
    public static IEnumerable<Dossier> All =>
    [
        Sample,
        InventedStory.Dossier(),
        Titled(string.Concat(Enumerable.Repeat("long \"title\" \\ \u202E", LongTitle))),
        Empty,
        .. Payloads.All.Select(HostileStory.Of),
        .. Payloads.All.Select(payload => Renamed(Titled(payload), payload)),
    ];

    public static Dossier Empty { get; } = new()
    {
        Engine = "0.1.0",
        Reports = [],
        Assertions = [],
        Claims = [],
        Disputes = [],
        Actors = [],
        Places = [],
        Derivations = [],
        LostSources = [],
        Timeline = [],
        Framing = [],
        Skipped = [],
    };

    public static byte[] Bytes(Writer write, Dossier dossier, Instant? at = null)
    {
        using var stream = new MemoryStream();
        write(new StoryIndex(dossier, new ExportOptions { At = at }), stream);
        stream.WriteByte(0); // the stream was left open
        stream.SetLength(stream.Length - 1);
        return stream.ToArray();
    }

    public static string Text(Writer write, Dossier dossier, Instant? at = null) =>
        new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(write, dossier, at));

    public static JsonElement Json(Writer write, Dossier dossier, Instant? at = null)
    {
        using var document = JsonDocument.Parse(Bytes(write, dossier, at));
        return document.RootElement.Clone();
    }

    /// <summary>What an outside program says of a file with these bytes.</summary>
    /// <param name="arguments">The path of the file comes after them.</param>
    public static async Task<(int ExitCode, string Output, string Error)> JudgedBy(string program, string package, byte[] input, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, input, TestContext.Current.CancellationToken);
        try
        {
            return await OutsideProgram.RunAsync(program, package, [.. arguments, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The invented story with another title for its first report.</summary>
    public static Dossier Titled(string title)
    {
        var dossier = InventedStory.Dossier();
        return dossier with { Reports = dossier.Reports.SetItem(0, dossier.Reports[0] with { Report = dossier.Reports[0].Report with { Title = title } }) };
    }

    /// <summary>With hostile words where the engine puts its own: sigla, addresses, codes, figures' rules.</summary>
    private static Dossier Renamed(Dossier dossier, string payload) => dossier with
    {
        Engine = payload,
        Reports = [.. dossier.Reports.Select(r => r with { Siglum = payload, Report = r.Report with { Uri = "https://a.example/" + payload } })],
        Rules = new RuleTable([new IntervalRule(payload, payload, payload, payload, payload, payload, payload)], [new StatedRule(payload, payload)]),
    };

    private static Dossier Trace()
    {
        var dossier = Journey.Trace([Path.Combine(Repository.Root, "samples", "luqmara")], new Dictionary<string, Publication>());
        return dossier with
        {
            Reports = [.. dossier.Reports.Select(r => r with { Report = r.Report with { Uri = Shown(r.Report.Uri) } })],
            Skipped = [.. dossier.Skipped.Select(s => s with { Uri = Shown(s.Uri) })],
        };
    }

    private static string Shown(string uri) => uri.Replace(Repository.Root.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
}
