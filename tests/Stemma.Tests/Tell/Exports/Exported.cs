using System.Text;
using CsvHelper;
using Stemma.Tell;
using Stemma.Tests.Journeys;

namespace Stemma.Tests.Tell.Exports;

/// <summary>A dossier in one of the forms, and what another program makes of it.</summary>
internal static class Exported
{
    public static IReadOnlyList<ExportFormat> Formats { get; } = Enum.GetValues<ExportFormat>();

    private static readonly CsvReaderOptions Table = new() { HasHeader = false, Separator = ',', SkipEmptyLines = false, MaxRecordSize = 1 << 26 };

    public static byte[] Bytes(Dossier dossier, ExportFormat format, ExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        DossierExport.Write(dossier, format, stream, options);
        return stream.ToArray();
    }

    public static string Text(Dossier dossier, ExportFormat format) => Encoding.UTF8.GetString(Bytes(dossier, format));

    /// <summary>The rows as CsvHelper reads them, by the names in the header.</summary>
    public static List<Dictionary<string, string>> Rows(Dossier dossier, ExportFormat format)
    {
        var cells = Cells(Text(dossier, format));
        return [.. cells.Skip(1).Select(row => cells[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>Every row, the header first, as CsvHelper reads them.</summary>
    public static List<string[]> Cells(string csv)
    {
        using var reader = CsvReader.FromText(csv, Table);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    public static async Task<Dossier> SampleAsync()
    {
        using var json = new MemoryStream(await TracedSamples.Json);
        return DossierJson.Read(json).Dossier!;
    }
}
