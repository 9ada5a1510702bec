using System.CommandLine;
using Stemma.Cli.Inputs;
using Stemma.Tell;

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
        try
        {
            var (reports, skips) = ReportStream.Each(
                _surroundings, parsed.GetRequiredValue(_paths), report => DossierJson.WriteReport(report, _surroundings.Output), ct);
            return ExitCode.Of(reports, skips);
        }
        catch (IOException)
        {
            Complaint.Write(_surroundings, "the reports could not be written to their end; check the disk and try again.");
            return ExitCode.BadUsage;
        }
    }
}
