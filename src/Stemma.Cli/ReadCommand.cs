using System.CommandLine;
using Stemma.Cli.Inputs;
using Stemma.Cli.Terminal;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>One JSON object a line for each report, written as soon as it is read.</summary>
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
        var complaints = new List<Skip>();
        // Bars and what is written may not share a terminal.
        var barred = _surroundings with { ErrorIsTerminal = _surroundings.ErrorIsTerminal && !_surroundings.OutputIsTerminal };
        var code = StageBars.Show(barred, progress =>
        {
            int reports = 0, skips = 0;
            foreach (var outcome in Journey.ReadEach(paths, new Dictionary<string, Publication>(), new JourneyOptions { Progress = progress }, ct))
            {
                if (outcome.Report is { } report)
                {
                    reports++;
                    DossierJson.WriteReport(report, _surroundings.Output);
                }
                else if (outcome.Skip is { } skip)
                {
                    skips++;
                    if (barred.ErrorIsTerminal)
                        complaints.Add(skip);
                    else
                        Complaint.Write(_surroundings, skip);
                }
            }

            return ExitCode.Of(reports, skips);
        });
        Complaint.Write(_surroundings, complaints);
        return code;
    }
}
