using System.CommandLine;
using NodaTime;
using Stemma.Cli.Inputs;
using Stemma.Cli.Outputs;
using Stemma.Read;
using Stemma.Tell;

namespace Stemma.Cli;

/// <summary>A dossier in a form that other programs take.</summary>
internal sealed class ExportCommand : Command
{
    public const string Example = "stemma export samples/luqmara --format markdown > luqmara.md";

    private readonly Surroundings _surroundings;

    private readonly Argument<string[]> _paths = PathArgument.Create(
        "DOSSIER", "A dossier as trace wrote it with --json, or - for one on standard input; or reports, as trace takes them, traced on the way.", orInput: true, ArgumentArity.OneOrMore);

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "NAME",
        Description = "One of " + string.Join(", ", DossierExport.FormatNames) + ".",
        Required = true,
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "FILE|-",
        Description = "Where to write; - for standard output, as without it.",
        DefaultValueFactory = _ => ExportPlaces.StandardOutput,
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        HelpName = "FILE",
        Description = "Write the rules behind the figures as JSON, for the formats that have no place for them.",
    };

    private readonly Option<string?> _at = new("--at")
    {
        HelpName = "WHEN",
        Description = "The time of making, where a format asks for one: a day or an instant. Without it, that of the latest report.",
    };

    public ExportCommand(Surroundings surroundings)
        : base("export", "Writes a dossier for other programs: tables, maps, graphs, linked data, a page to read.")
    {
        _surroundings = surroundings;
        Add(_paths);
        Add(_format);
        Add(_out);
        Add(_rules);
        Add(_at);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var name = parsed.GetRequiredValue(_format);
        if (DossierExport.FormatOf(name) is not { } format)
            return Refuse($"--format {name}: no such format; name one of {string.Join(", ", DossierExport.FormatNames)}.");
        if (parsed.GetValue(_at) is { } when && TimeOf(when) is null)
            return Refuse($"--at {when}: this is neither a day (2024-12-02) nor an instant (2024-12-02T09:30:00Z).");

        var paths = parsed.GetRequiredValue(_paths);
        var problem = ExportPlaces.Open(parsed.GetRequiredValue(_out), parsed.GetValue(_rules), paths, _surroundings, out var places);
        using (places)
        {
            if (problem is not null)
                return Refuse(problem);
            if (DossierInput.Of(_surroundings, paths, ct, out var code) is not { } dossier)
                return code;

            ct.ThrowIfCancellationRequested();
            problem = places.Write(dossier, format, new ExportOptions { At = parsed.GetValue(_at) is { } at ? TimeOf(at) : null });
            if (problem is not null)
                return Refuse(problem);

            foreach (var remark in DossierExport.Remarks(dossier, format))
                Complaint.Write(_surroundings, $"{remark.Code}: {remark.Detail}");
            return code;
        }
    }

    /// <summary>Midnight UTC of a day.</summary>
    private static Instant? TimeOf(string when) => GivenMetadata.ParsePublished(when) is not { } given
        ? null
        : given.Instant ?? given.Day?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private int Refuse(string problem)
    {
        Complaint.Write(_surroundings, problem);
        return ExitCode.BadUsage;
    }
}
