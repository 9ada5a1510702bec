namespace Stemma.Tests.Servers;

/// <summary>Rows of a file of cases, cells by tab.</summary>
internal static class CaseRows
{
    public static IEnumerable<string[]> Of(string file, int cells) => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Server", "Cases", file))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t') is var row && row.Length == cells ? row : throw new InvalidDataException($"{file}: {line}"));
}
