using NodaTime;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Tests.Trace;

/// <summary>Invented reports: texts from the case file, the facts around them given by each test.</summary>
internal static class Invented
{
    private static readonly Dictionary<string, string> Texts = ReadTexts();

    public static ExtractedReport Report(
        string id, string text, string? outlet = null, string? host = null, string[]? credits = null, int? day = null) =>
        PlainTokens.Extract(new Report
        {
            Id = id,
            Uri = $"{id}.txt",
            Sha256 = ContentHash.Of([]),
            Outlet = new Outlet(outlet, host),
            Text = Texts.GetValueOrDefault(text, text),
            Credits = [.. (credits ?? []).Select(name => new Credit(name, $"Source: {name}", null))],
            Published = day is { } known ? Publication.OnDay(new LocalDate(2034, 3, known), PublicationBasis.Given) : Publication.Unknown,
        });

    public static string Text(string name) => Texts[name];

    private static Dictionary<string, string> ReadTexts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Trace", "Cases", "copy.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                texts[name = line[3..]] = string.Empty;
            else if (line.Length > 0 && line[0] != '#')
                texts[name] += texts[name].Length == 0 ? line : "\n" + line;
        }

        return texts;
    }
}
