using System.CommandLine;
using System.Globalization;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Train.Extract;

namespace Stemma.Train.Evaluate;

/// <summary>"eval killed": counts of killed people against FA-KES, whose readers gave civilians and others apart.</summary>
internal static class KilledEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with fa-kes.", Required = true };
        var errors = new Option<FileInfo?>("--errors") { Description = "Where to write reports whose number was not found, with what was." };
        var labels = new Option<FileInfo?>("--labels") { Description = "Quantities of a sample that were read: report, start, end, yes or no." };
        var list = new Option<bool>("--list") { Description = "Print every killed quantity of the sample, to be read." };
        var command = new Command("killed", "Scores counts of killed people, and tells how fast they are found.") { data, errors, labels, list };
        command.SetAction(result =>
        {
            Run(Path.Combine(result.GetRequiredValue(data).FullName, "fa-kes", "fa-kes-dev.csv"), result.GetValue(errors), result.GetValue(labels), result.GetValue(list), Console.Out);
            return 0;
        });
        return command;
    }

    private static void Run(string file, FileInfo? errors, FileInfo? labels, bool list, TextWriter output)
    {
        var parser = Parser.Load();
        var reports = KilledReport.ReadAll(file);
        var parsed = reports.ConvertAll(report => parser.Parse(PlainReport.Of(report.Text, report.Id)));
        var extracted = parsed.ConvertAll(Extractor.Extract);
        var classes = new SortedDictionary<string, (int Asked, int Found)>(StringComparer.Ordinal);
        var lines = new List<string>();
        for (var i = 0; i < reports.Count; i++)
        {
            var killed = Killed(extracted[i]);
            foreach (var (civilian, number) in reports[i].Numbers)
            {
                var found = killed.Exists(q => (q.Best == number || q.Low == number || q.High == number) && KilledReport.IsCivilian(q.Of) is var kind && (kind is null || kind == civilian));
                var name = civilian ? "civilians" : "others";
                var (before, right) = classes.GetValueOrDefault(name);
                classes[name] = (before + 1, right + (found ? 1 : 0));
                if (!found)
                    lines.Add($"{reports[i].Id}\t{name} {number}\t{string.Join("; ", killed.Select(q => q.Span.Of(reports[i].Text)))}\t{reports[i].Text}");
            }
        }

        var (asked, all) = (classes.Values.Sum(c => c.Asked), classes.Values.Sum(c => c.Found));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports {reports.Count}, numbers {asked}, found {(double)all / asked:F3}"));
        foreach (var (name, (numbers, right)) in classes)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name} {numbers}, found {(double)right / numbers:F3}"));
        Sample(reports, extracted, labels, list, output);
        Speed(parsed, output);
        if (errors is not null)
            File.WriteAllLines(errors.FullName, lines);
    }

    private static void Sample(List<KilledReport> reports, List<ExtractedReport> extracted, FileInfo? labels, bool list, TextWriter output)
    {
        var known = labels is null
            ? []
            : File.ReadLines(labels.FullName).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(r => (r[0], r[1], r[2]), r => r[3] == "yes");
        var (spurious, unread) = (0, 0);
        var sample = Enumerable.Range(0, reports.Count).Where(i => i * KilledReport.SampleSize / reports.Count != (i - 1) * KilledReport.SampleSize / reports.Count || i == 0).Take(KilledReport.SampleSize).ToList();
        foreach (var i in sample)
        {
            foreach (var q in Killed(extracted[i]))
            {
                var key = (reports[i].Id, q.Span.Start.ToString(CultureInfo.InvariantCulture), q.Span.End.ToString(CultureInfo.InvariantCulture));
                if (!known.TryGetValue(key, out var right))
                    unread++;
                else if (!right)
                    spurious++;
                if (list)
                    output.WriteLine($"{key.Item1}\t{key.Item2}\t{key.Item3}\t{(known.TryGetValue(key, out var read) ? read ? "yes" : "no" : "?")}\t{q.Of} {q.Best} {q.Modifier}\t{Around(q, reports[i].Text)}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sample {sample.Count}, spurious a report {(double)spurious / sample.Count:F2}, not read yet {unread}"));
    }

    private static void Speed(List<ParsedReport> parsed, TextWriter output)
    {
        var words = parsed.Sum(p => p.Sentences.Sum(s => s.Tokens.Length));
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            foreach (var report in parsed)
                Extractor.Extract(report);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words/s after Parse {words / best.TotalSeconds:F0}"));
    }

    private static List<Quantity> Killed(ExtractedReport report) =>
        [.. report.Assertions.SelectMany(a => a.Quantities).Where(q => q.Measure == "killed").DistinctBy(q => q.Span).OrderBy(q => q.Span)];

    private static string Around(Quantity quantity, string text)
    {
        const int Reach = 110;
        var (start, end) = (quantity.Span.Start, quantity.Span.End);
        return (text[Math.Max(0, start - Reach)..start] + "[[" + quantity.Span.Of(text) + "]]" + text[end..Math.Min(text.Length, end + Reach)]).Replace('\n', ' ');
    }
}
