using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using Stemma.Link.Times;

namespace Stemma.Train.Evaluate;

/// <summary>"eval times": values of labelled time expressions, given the expression and found in its sentence.</summary>
internal static class TimeEvaluation
{
    public static Command Command()
    {
        var cases = new Option<FileInfo>("--cases") { Required = true, Description = "Sentences with the expression in brackets, day of publication, past or future, type, value, mod, first and last day." };
        var command = new Command("times", "Scores the values of time expressions.") { cases };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(cases), Console.Out));
        return command;
    }

    private static int Run(FileInfo cases, TextWriter output)
    {
        var (all, given, found) = (0, 0, 0);
        foreach (var row in File.ReadLines(cases.FullName).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var expression = row[0][(row[0].IndexOf('[', StringComparison.Ordinal) + 1)..row[0].IndexOf(']', StringComparison.Ordinal)];
            var sentence = row[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            var expected = string.Join(' ', row[3..]);
            var alone = Read(expression, row);
            var within = Read(sentence, row);
            all++;
            given += alone == expected ? 1 : 0;
            found += within == expected ? 1 : 0;
            if (alone != expected || within != expected)
                output.WriteLine($"{row[0]} ({row[1]}, {row[2]}): wanted {expected}, given {alone}, in its sentence {within}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time expressions {all}, value right {(double)given / all:F3}, in their sentences {(double)found / all:F3}"));
        return 0;
    }

    private static string Read(string text, string[] row)
    {
        var published = row[1] == "-" ? (NodaTime.LocalDate?)null : LocalDatePattern.Iso.Parse(row[1]).Value;
        return TimeGrammar.Read(text, published, row[2] == "future") is { } value
            ? string.Join(' ', value.Type, value.Value, value.Mod ?? "-", Day(value.Start), Day(value.End))
            : "nothing";
    }

    private static string Day(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "-";
}
