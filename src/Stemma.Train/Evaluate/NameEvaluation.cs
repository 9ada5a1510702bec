using System.CommandLine;
using System.Globalization;
using Stemma.Link;

namespace Stemma.Train.Evaluate;

/// <summary>"eval names": pairs of names that are one's or two's.</summary>
internal static class NameEvaluation
{
    private const int Country = 5;

    public static Command Command()
    {
        var cases = new Option<FileInfo>("--cases") { Required = true, Description = "One name, another, person, group or place, yes or no, why, and perhaps the code of the country; a pair a line." };
        var country = new Option<string?>("--country") { Description = "Code of the country that a report would be about, where the pair does not tell it." };
        var command = new Command("names", "Scores which names are taken for one.") { cases, country };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(cases), parsed.GetValue(country), Console.Out));
        return command;
    }

    private static int Run(FileInfo cases, string? country, TextWriter output)
    {
        using var knowledge = Knowledge.Shipped();
        var (right, wrong, missed, total) = (0, 0, 0, 0);
        var kinds = new SortedDictionary<string, (int Right, int Wrong, int Missed)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(cases.FullName).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var row = line.Split('\t');
            var (found, same) = (NamePairs.AreOne(row[0], row[1], row[2], row.Length > Country ? row[Country] : country, knowledge), row[3] == "yes");
            total++;
            var (a, b, c) = kinds.GetValueOrDefault(row[2]);
            var (hit, spurious, lost) = (found && same ? 1 : 0, found && !same ? 1 : 0, !found && same ? 1 : 0);
            kinds[row[2]] = (a + hit, b + spurious, c + lost);
            (right, wrong, missed) = (right + hit, wrong + spurious, missed + lost);
            if (found != same)
                output.WriteLine($"{(found ? "wrongly one" : "wrongly two")}: {row[0]} / {row[1]} ({row[2]}, {row[4]})");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs {total}, F1 {F1(right, wrong, missed):F3}, wrongly one {wrong}, wrongly two {missed}"));
        foreach (var (kind, (a, b, c)) in kinds)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind} F1 {F1(a, b, c):F3}, wrongly one {b}, wrongly two {c}"));
        return 0;
    }

    private static double F1(int right, int wrong, int missed) => 2.0 * right / ((2 * right) + wrong + missed);
}
