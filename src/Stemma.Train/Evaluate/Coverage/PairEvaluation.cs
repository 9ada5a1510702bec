using System.CommandLine;
using System.Globalization;
using Stemma.Extract;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Train.Evaluate.Coverage;

/// <summary>"eval pairs": who took from whom, against pairs of FA-KES that were read.</summary>
internal static class PairEvaluation
{
    private const int Shingle = 5;

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with fa-kes.", Required = true };
        var labels = new Option<FileInfo>("--labels") { Description = "Pairs that were read: id, id, label.", Required = true };
        var errors = new Option<FileInfo?>("--errors") { Description = "Where to write the pairs misjudged." };
        var command = new Command("pairs", "Scores derivations between two reports, beside a threshold on shared runs of five words.") { data, labels, errors };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(labels), parsed.GetValue(errors), Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo data, FileInfo labels, FileInfo? errors, TextWriter output)
    {
        var pairs = PairLabel.ReadAll(labels);
        var reports = FakesReports.Read(data.FullName, pairs.SelectMany(pair => new[] { pair.A, pair.B }));
        var together = Tracer.Trace([.. reports.Values]);
        var lines = new List<string>();
        Score("all in one collection", pairs, pair => Judge(together, reports[pair.A], reports[pair.B]), lines, output);
        lines.Add("# each pair alone");
        Score("each pair alone", pairs, pair => Judge(Tracer.Trace([reports[pair.A], reports[pair.B]]), reports[pair.A], reports[pair.B]), lines, output);
        Baseline(pairs, pair => Overlap(reports[pair.A].Parsed.Report, reports[pair.B].Parsed.Report), output);
        if (errors is not null)
            File.WriteAllLines(errors.FullName, lines);
        return 0;
    }

    private static void Score(string name, List<PairLabel> pairs, Func<PairLabel, Judgement> judge, List<string>? lines, TextWriter output)
    {
        var (hit, missed, wrong) = (0, 0, 0);
        var (asked, decided, right) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            var found = judge(pair);
            hit += pair.IsDerived && found.IsDerived ? 1 : 0;
            missed += pair.IsDerived && !found.IsDerived ? 1 : 0;
            wrong += !pair.IsDerived && found.IsDerived ? 1 : 0;
            if (pair.IsDerived != found.IsDerived)
                lines?.Add($"{pair.A}\t{pair.B}\t{pair.Label}\t{found}");
            if (pair.IsCommonSource is not { } common || !found.IsDerived)
                continue;
            asked++;
            if (found.IsCommonSource is not { } said)
                continue;
            decided++;
            var isRight = said == common && (common || (found.BFromA == (pair.Label == "b-from-a")));
            right += isRight ? 1 : 0;
            if (!isRight)
                lines?.Add($"{pair.A}\t{pair.B}\t{pair.Label}\t{found}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: derived or not F1 {F1(hit, missed, wrong):F3} (precision {Share(hit, hit + wrong):F3}, recall {Share(hit, hit + missed):F3}); common source or one from the other: decided {decided} of {asked}, right {Share(right, decided):F3}"));
    }

    /// <summary>The best that any threshold on the share of common runs of five words reaches on these very pairs.</summary>
    private static void Baseline(List<PairLabel> pairs, Func<PairLabel, double> overlap, TextWriter output)
    {
        var scored = pairs.Select(pair => (Score: overlap(pair), pair.IsDerived)).ToList();
        var best = scored.Select(s => s.Score).Distinct()
            .Select(threshold => (threshold, F1: F1(
                scored.Count(s => s.IsDerived && s.Score >= threshold), scored.Count(s => s.IsDerived && s.Score < threshold), scored.Count(s => !s.IsDerived && s.Score >= threshold))))
            .MaxBy(entry => entry.F1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"baseline, five-word runs shared, best threshold here ({best.threshold:F3}): F1 {best.F1:F3}"));
    }

    private static double Overlap(Report one, Report other)
    {
        var (first, second) = (Runs(one.Text), Runs(other.Text));
        return Share(first.Count(second.Contains), Math.Min(first.Count, second.Count));
    }

    private static HashSet<string> Runs(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - Shingle + 1)).Select(i => string.Join(' ', words, i, Shingle))];
    }

    private static double F1(int hit, int missed, int wrong) => Share(2 * hit, (2 * hit) + missed + wrong);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static Judgement Judge(TracedStory story, ExtractedReport a, ExtractedReport b)
    {
        var (first, second) = (a.Parsed.Report.Id, b.Parsed.Report.Id);
        var between = story.Derivations.FirstOrDefault(d => (d.From == first && d.To == second) || (d.From == second && d.To == first));
        var common = story.LostSources.Any(lost => lost.Reports.Contains(first) && lost.Reports.Contains(second));
        if (between is null)
            return new Judgement(false, null, false, 0, "");
        bool? isCommon = between.Direction == Direction.Decided ? false : common ? true : null;
        return new Judgement(true, isCommon, between.From == first, between.Confidence, string.Join(' ', between.Evidence.Select(e => e.Code)));
    }

    /// <param name="IsCommonSource">Null when undecided.</param>
    private sealed record Judgement(bool IsDerived, bool? IsCommonSource, bool BFromA, double Confidence, string Evidence);
}
