using Stemma.Cli.Terminal;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>Hands on each report as soon as it is read, and tells what did not become one.</summary>
internal static class ReportStream
{
    /// <summary>Skips are told as they come, or after the last where bars stand on the terminal they would be told on.</summary>
    /// <returns>How many reports there were, and how many skips.</returns>
    public static (int Reports, int Skips) Each(Surroundings surroundings, string[] paths, Action<Report> take, CancellationToken ct)
    {
        // Bars and what is written may not share a terminal.
        var looking = surroundings with { ErrorIsTerminal = surroundings.ErrorIsTerminal && !surroundings.OutputIsTerminal };
        var held = new List<Skip>();
        int reports = 0, skips = 0;
        StageBars.Show(looking, progress =>
        {
            foreach (var outcome in Journey.ReadEach(paths, new Dictionary<string, Publication>(), new JourneyOptions { Progress = progress }, ct))
            {
                if (outcome.Report is { } report)
                {
                    reports++;
                    take(report);
                }
                else if (outcome.Skip is { } skip)
                {
                    skips++;
                    if (looking.ErrorIsTerminal)
                        held.Add(skip);
                    else
                        Complaint.Write(surroundings, skip);
                }
            }

            return reports;
        });
        Complaint.Write(surroundings, held);
        return (reports, skips);
    }
}
