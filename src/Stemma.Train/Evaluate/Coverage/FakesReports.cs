using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using NodaTime;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Text;
using Capture = Stemma.Read.Capture;

namespace Stemma.Train.Evaluate.Coverage;

/// <summary>Reports of FA-KES read as the product reads them, title first; the publication day is the one the text begins with, else the one of the table.</summary>
internal static partial class FakesReports
{
    /// <summary>By the data's own id; the report's id is its place among those read.</summary>
    public static Dictionary<string, ExtractedReport> Read(string folder, IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var parser = Parser.Load();
        var reports = new Dictionary<string, ExtractedReport>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "fa-kes"), "*.csv").Order(StringComparer.Ordinal))
        {
            using var reader = CsvReader.FromFile(file);
            reader.ReadHeader();
            while (reader.Read())
            {
                if (!wanted.Contains(reader.GetString("unit_id")) || reports.ContainsKey(reader.GetString("unit_id")))
                    continue;
                var text = reader.GetString("article_title") + "\n" + reader.GetString("article_content");
                var given = GivenMetadata.None with { Outlet = reader.GetString("source"), Published = Day(reader.GetString("article_content"), reader.GetString("date")) };
                var capture = new Capture(reader.GetString("unit_id") + ".txt", Encoding.UTF8.GetBytes(text), given);
                if (Reader.Read(capture, $"r{reports.Count + 1}").Report is { } report)
                    reports.Add(reader.GetString("unit_id"), Extractor.Extract(parser.Parse(report)));
            }
        }

        return reports;
    }

    private static Publication? Day(string text, string date)
    {
        if (Leading().Match(text) is { Success: true } match
            && DateTime.TryParseExact(match.Groups[1].Value, "dd MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Publication.OnDay(LocalDate.FromDateTime(day), PublicationBasis.Given);
        }

        return DateTime.TryParseExact(date, "M/d/yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? Publication.OnDay(LocalDate.FromDateTime(day), PublicationBasis.Given)
            : null;
    }

    [GeneratedRegex(@"^\w{3} (\d{2} \w{3} \d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
