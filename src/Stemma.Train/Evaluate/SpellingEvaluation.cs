using System.CommandLine;
using System.Globalization;
using Stemma.Link.Names;
using Stemma.Link.Places;

namespace Stemma.Train.Evaluate;

/// <summary>"eval spellings": how spellings of one town, and of two towns of one country, compare; only spellings with the same skeleton are compared at all.</summary>
internal static class SpellingEvaluation
{
    private const int Name = 1;
    private const int OtherNames = 3;
    private const int Latitude = 4;
    private const int Longitude = 5;
    private const int Country = 8;
    private const double KilometresOfOne = 25;
    private const int MostConsonants = 6;

    private sealed record Spelling(int Town, string Letters, double Latitude, double Longitude);

    public static Command Command()
    {
        var towns = new Option<FileInfo>("--towns") { Required = true, Description = "cities500.txt of GeoNames' towns." };
        var countries = new Option<string[]>("--country") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Codes of the countries whose towns are compared." };
        var command = new Command("spellings", "Compares other names of one town, and names of two towns, that have the same consonants.") { towns, countries };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(towns), parsed.GetRequiredValue(countries), Console.Out));
        return command;
    }

    private static int Run(FileInfo towns, string[] countries, TextWriter output)
    {
        var levels = Enum.GetValues<SpellingMatch>();
        var (ofOne, ofTwo) = (new int[MostConsonants + 1, levels.Length], new int[MostConsonants + 1, levels.Length]);
        foreach (var country in countries)
            Count(Spellings(towns, country), ofOne, ofTwo);

        output.WriteLine("consonants  " + string.Join("  ", levels.Reverse().Select(level => $"{level,-22}")));
        for (var consonants = 1; consonants <= MostConsonants; consonants++)
        {
            output.WriteLine($"{consonants,10}  " + string.Join("  ", levels.Reverse().Select(level => string.Create(
                CultureInfo.InvariantCulture, $"one {ofOne[consonants, (int)level],6} two {ofTwo[consonants, (int)level],7}"))));
        }

        return 0;
    }

    private static List<Spelling> Spellings(FileInfo towns, string country)
    {
        var spellings = new List<Spelling>();
        var town = 0;
        foreach (var row in File.ReadLines(towns.FullName).Select(line => line.Split('\t')).Where(row => row[Country] == country))
        {
            town++;
            spellings.AddRange(row[OtherNames].Split(',').Append(row[Name])
                .Where(name => name.Length > 1 && char.IsUpper(name[0]) && name.All(letter => letter < '\u0250'))
                .Select(name => PlaceLetters.Of(name).FirstOrDefault())
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(letters => new Spelling(town, letters, Number(row[Latitude]), Number(row[Longitude]))));
        }

        return spellings;
    }

    private static void Count(List<Spelling> spellings, int[,] ofOne, int[,] ofTwo)
    {
        foreach (var group in spellings.GroupBy(spelling => Sounds.Skeleton(spelling.Letters)))
        {
            Spelling[] alike = [.. group];
            var consonants = Math.Min(MostConsonants, Sounds.Consonants(alike[0].Letters));
            for (var i = 0; i < alike.Length; i++)
            {
                for (var j = i + 1; j < alike.Length; j++)
                {
                    var same = alike[i].Town == alike[j].Town;
                    if (same || Earth.Kilometres(alike[i].Latitude, alike[i].Longitude, alike[j].Latitude, alike[j].Longitude) > KilometresOfOne)
                        (same ? ofOne : ofTwo)[consonants, (int)Sounds.Compare(alike[i].Letters, alike[j].Letters, longVowels: false)]++;
                }
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
