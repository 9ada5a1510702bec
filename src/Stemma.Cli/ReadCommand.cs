using System.CommandLine;
using Stemma.Cli.Inputs;
using Stemma.Cli.Terminal;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>One JSON object a line for each report.</summary>
internal sealed class ReadCommand : Command
{
    public const string Example = "stemma read samples/luqmara > reports.jsonl";

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = PathArgument.Create();

    public ReadCommand(Surroundings surroundings)
        : base("read", "Writes the text and metadata of each report, one JSON object a line.")
    {
        _surroundings = surroundings;
        Add(_paths);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var (reports, skipped) = StageBars.Show(_surroundings, progress =>
            Journey.Read(paths, new Dictionary<string, Publication>(), new JourneyOptions { Progress = progress }, ct));
        foreach (var report in reports)
        {
            ct.ThrowIfCancellationRequested();
            DossierJson.WriteReport(report, _surroundings.Output);
        }

        Complaint.Write(_surroundings, skipped);
        return ExitCode.Of(reports.Length, skipped.Length);
    }
}
