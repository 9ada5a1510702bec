using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stemma.Link.Names;
using Stemma.Link.Places;

namespace Stemma.Train.Evaluate;

/// <summary>"eval toponyms": spellings looked up in the gazetteer, given the country.</summary>
internal static class ToponymEvaluation
{
    private const int Rounds = 40;

    private static readonly TimeSpan UntilCompiled = TimeSpan.FromSeconds(10);

    public static Command Command()
    {
        var cases = new Option<FileInfo>("--cases") { Required = true, Description = "Name, country code and GeoNames id, a line each." };
        var gazetteer = new Option<FileInfo>("--gazetteer") { Required = true, Description = "The gazetteer, places.bin." };
        var command = new Command("toponyms", "Scores how spellings of places are found.") { cases, gazetteer };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(cases), parsed.GetRequiredValue(gazetteer), Console.Out));
        return command;
    }

    private static int Run(FileInfo cases, FileInfo file, TextWriter output)
    {
        using var gazetteer = Gazetteer.Open(file.FullName) ?? throw new InvalidDataException($"{file} is damaged.");
        string[][] rows = [.. File.ReadLines(cases.FullName).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        var (found, first) = (0, 0);
        foreach (var row in rows)
        {
            var matches = gazetteer.Find(row[0]);
            var inCountry = matches
                .Where(match => gazetteer[match.Entry].Country == row[1] && gazetteer[match.Entry].GeoNames is not null)
                .OrderByDescending(match => match.Match).ThenByDescending(match => match.Usual).ThenByDescending(match => gazetteer[match.Entry].People)
                .ToList();
            var at = inCountry.FindIndex(match => gazetteer[match.Entry].GeoNames?.ToString(CultureInfo.InvariantCulture) == row[2]);
            found += at >= 0 ? 1 : 0;
            first += at == 0 ? 1 : 0;
            if (at != 0)
            {
                output.WriteLine($"{row[0]} ({row[1]}): {(at < 0 ? "not found" : $"in place {at + 1}")} of {matches.Length}: "
                    + string.Join("; ", inCountry.Take(3).Select(match => $"{gazetteer[match.Entry].Name} {match.Match}")));
            }
        }

        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < UntilCompiled)
            Look(file, rows);
        var watch = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
            watch += Look(file, rows);

        var letters = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in rows)
                _ = PlaceLetters.Of(row[0]).Sum(word => (long)Sounds.Skeleton(word));
        }

        letters.Stop();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time of a lookup / time of cutting the name and its key {watch / letters.Elapsed:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"toponyms {rows.Length}, found {(double)found / rows.Length:F3}, first in its country {(double)first / rows.Length:F3}, {watch.TotalMicroseconds / Rounds / rows.Length:F2} µs a lookup"));
        return 0;
    }

    /// <summary>Each name once, in a file newly opened: a second time it would be remembered.</summary>
    private static TimeSpan Look(FileInfo file, string[][] rows)
    {
        using var fresh = Gazetteer.Open(file.FullName)!;
        var watch = Stopwatch.StartNew();
        foreach (var row in rows)
            fresh.Find(row[0]);
        return watch.Elapsed;
    }
}
