using System.CommandLine;
using System.Text.Json;

namespace Stemma.Train;

/// <summary>"compile": makes a lexicon out of published tables; one subcommand a lexicon.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the npm package world-countries.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "File to write, such as src/Stemma/Parse/Lexicon/demonyms.tsv.", Required = true };
        var demonyms = new Command("demonyms", "Compiles what the people of each country are called.") { data, output };
        demonyms.SetAction(result =>
        {
            File.WriteAllText(result.GetRequiredValue(output).FullName, Demonyms(result.GetRequiredValue(data).FullName));
            return 0;
        });
        return new Command("compile", "Makes a lexicon out of published tables.") { demonyms };
    }

    private static string Demonyms(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        using var countries = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "countries.json")));
        var places = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var country in countries.RootElement.EnumerateArray())
        {
            places.Add(country.GetProperty("name").GetProperty("common").GetString()!);
            foreach (var capital in country.GetProperty("capital").EnumerateArray())
                places.Add(capital.GetString()!);
            if (!country.GetProperty("demonyms").TryGetProperty("eng", out var english))
                continue;
            foreach (var form in english.EnumerateObject())
                found.UnionWith(form.Value.GetString()!.Split([",", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        // For some places the table gives the place itself.
        found.RemoveWhere(word => places.Contains(word) || places.Contains(word + " City"));
        return
            $"""
            # What the people of a country are called, one a line. Made by "Stemma.Train compile demonyms"; not edited by hand.
            # Source: world-countries {package.RootElement.GetProperty("version").GetString()} by Mohammed Le Doze and others, https://github.com/mledoze/countries
            # Licence of this file: Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/

            """ + string.Concat(found.Select(word => word + "\n"));
    }
}
