using System.Collections.Immutable;
using System.CommandLine;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Trace;

namespace Stemma.Train.Evaluate.Coverage;

/// <summary>"eval groups": claims, origins and disputes against groups of FA-KES that were read.</summary>
internal static class GroupEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with fa-kes.", Required = true };
        var labels = new Option<FileInfo>("--labels") { Description = "JSON: groups of reports with claims, origins and disputes.", Required = true };
        var errors = new Option<FileInfo?>("--errors") { Description = "Where to write what was misjudged." };
        var command = new Command("groups", "Scores claims, origins and disputes of reports on one event.") { data, labels, errors };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(labels), parsed.GetValue(errors), Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo data, FileInfo labels, FileInfo? errors, TextWriter output)
    {
        var groups = GroupLabel.ReadAll(labels);
        var reports = FakesReports.Read(data.FullName, groups.SelectMany(group => group.Reports));
        using var knowledge = Knowledge.Shipped();
        var lines = new List<string>();
        var alone = new GroupScore(lines);
        foreach (var group in groups)
            alone.Add(group, Reconciled([.. group.Reports.Distinct().Select(id => reports[id])], knowledge), reports);
        alone.Print("each group alone", output);
        var together = new GroupScore([]);
        var all = Reconciled([.. reports.Values], knowledge);
        foreach (var group in groups)
            together.Add(group, all, reports);
        together.Print("all groups in one collection", output);
        Stories(groups, Tracer.Trace([.. reports.Values]), reports, output);
        if (errors is not null)
            File.WriteAllLines(errors.FullName, lines);
        return 0;
    }

    private static ReconciledStory Reconciled(ImmutableArray<ExtractedReport> reports, Knowledge knowledge)
    {
        var linked = Linker.Link(reports, knowledge);
        return Reconciler.Reconcile(linked, Tracer.Trace(reports));
    }

    /// <summary>Two reports of one group belong in one story, two of different groups do not.</summary>
    private static void Stories(GroupLabel[] groups, TracedStory traced, Dictionary<string, ExtractedReport> reports, TextWriter output)
    {
        var storyOf = traced.Stories.SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToDictionary(entry => entry.report, entry => entry.Id, StringComparer.Ordinal);
        var placed = groups.SelectMany(group => group.Reports.Distinct().Select(id => (group.Group, Story: storyOf[reports[id].Parsed.Report.Id]))).ToList();
        var (same, together, joined) = (0, 0, 0);
        foreach (var (one, other) in placed.SelectMany((first, i) => placed.Skip(i + 1).Select(second => (first, second))))
        {
            same += one.Group == other.Group ? 1 : 0;
            together += one.Group == other.Group && one.Story == other.Story ? 1 : 0;
            joined += one.Group != other.Group && one.Story == other.Story ? 1 : 0;
        }

        output.WriteLine($"  stories: of {same} pairs of reports in one group {together} in one story; {joined} pairs of different groups in one");
    }
}
