using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Train.Compile;

/// <summary>Makes tables out of the package "world-countries" by Mohammed Le Doze and others, under the Open Database License.</summary>
internal static class CountriesCompiler
{
    private const string Credit = "by Mohammed Le Doze and others, https://github.com/mledoze/countries";
    private const string Licence = "Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>A demonym a line.</returns>
    public static string Demonyms(string folder)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var country in Rows(folder))
        {
            places.Add(Name(country, "common"));
            places.UnionWith(Strings(country, "capital"));
            found.UnionWith(DemonymsOf(country));
        }

        // For some places the table gives the place itself.
        found.RemoveWhere(word => places.Contains(word) || places.Contains(word + " City"));
        return
            $"""
            # What the people of a country are called, one a line. Made by "Stemma.Train compile demonyms"; not edited by hand.
            # Source: world-countries {Version(folder)} {Credit}
            # Licence of this file: {Licence}

            """ + string.Concat(found.Select(word => word + "\n"));
    }

    /// <returns>A first line that says where it comes from, then one JSON object a country, by its code.</returns>
    public static string Countries(string folder)
    {
        var credit = JsonSerializer.Serialize(
            new { made_by = "Stemma.Train compile countries", source = $"world-countries {Version(folder)} {Credit}", licence = Licence }, Plain);
        string[] common = [.. Rows(folder).Select(country => Name(country, "common"))];
        var lines = Rows(folder)
            .OrderBy(country => country.GetProperty("cca2").GetString(), StringComparer.Ordinal)
            .Select(country => Line(country, common));
        return string.Concat(lines.Prepend(credit).Select(line => line + "\n"));
    }

    /// <param name="common">What all countries are usually called: another name that another of them ends with, as "DR Congo" does with "Congo", is not the country's alone.</param>
    private static string Line(JsonElement country, string[] common)
    {
        var code = country.GetProperty("cca2").GetString()!;
        var name = Name(country, "common");
        string[] others = [.. Strings(country, "altSpellings")
            .Prepend(Name(country, "official"))
            .Where(other => other.Length > 3 && other != name && !Array.Exists(common, usual => usual != name && usual.EndsWith(" " + other, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)];
        return JsonSerializer.Serialize(
            new
            {
                code,
                code3 = country.GetProperty("cca3").GetString(),
                name,
                names = others,
                capitals = Strings(country, "capital"),
                demonyms = DemonymsOf(country),
                borders = Strings(country, "borders"),
                latitude = country.GetProperty("latlng")[0].GetDouble(),
                longitude = country.GetProperty("latlng")[1].GetDouble(),
                area = country.GetProperty("area").GetDouble(),
            },
            Plain);
    }

    private static IEnumerable<JsonElement> Rows(string folder)
    {
        using var countries = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "countries.json")));
        return [.. countries.RootElement.EnumerateArray().Select(country => country.Clone())];
    }

    private static string Version(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }

    private static string Name(JsonElement country, string kind) => country.GetProperty("name").GetProperty(kind).GetString()!;

    private static string[] Strings(JsonElement country, string property) => [.. country.GetProperty(property).EnumerateArray().Select(value => value.GetString()!)];

    private static string[] DemonymsOf(JsonElement country) => country.GetProperty("demonyms").TryGetProperty("eng", out var english)
        ? [.. english.EnumerateObject().SelectMany(form => form.Value.GetString()!.Split([",", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)]
        : [];
}
