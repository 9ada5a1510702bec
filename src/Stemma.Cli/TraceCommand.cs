using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Stemma.Cli.Inputs;
using Stemma.Cli.Outputs;
using Stemma.Cli.Terminal;
using Stemma.Link;
using Stemma.Tell;

namespace Stemma.Cli;

/// <summary>The main job: reports in, a dossier out.</summary>
internal sealed class TraceCommand : Command
{
    public const string Example = "stemma trace samples/luqmara --json - > dossier.json";

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = PathArgument.Create();

    private readonly Option<string?> _json = new("--json")
    {
        HelpName = "FILE|-",
        Description = "Write the dossier as JSON; - for standard output, and then nothing else goes there.",
    };

    private readonly Option<string?> _html = new("--html")
    {
        HelpName = "FILE",
        Description = "Write the dossier as one page. "
            + $"Without --json and --html: {DossierPlaces.DefaultPage} and {DossierPlaces.DefaultJson}, here.",
    };

    private readonly Option<string[]> _published = new("--published")
    {
        HelpName = "FILE=WHEN",
        Description = "When a report was published: a day or an instant. May be given again for other reports.",
    };

    private readonly Option<FileInfo[]> _actors = new("--actors")
    {
        HelpName = "FILE",
        Description = "More known actors, one a line as in knowledge/actors.jsonl. May be given again.",
    };

    private readonly Option<FileInfo[]> _apart = new("--apart")
    {
        HelpName = "FILE",
        Description = "Mentions that are not one actor's: two a line, as the dossier's JSON has them. May be given again.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many threads work; 0 for one a core. Changes nothing in the dossier.",
        CustomParser = ThreadCount,
    };

    public TraceCommand(Surroundings surroundings)
        : base("trace", "Shows what is claimed, on whose word, by how many independent origins, and writes the dossier.")
    {
        _surroundings = surroundings;
        Add(_paths);
        Add(_json);
        Add(_html);
        Add(_published);
        Add(_actors);
        Add(_apart);
        Add(_threads);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var paths = parsed.GetRequiredValue(_paths);
        using var inputs = GivenInputs.Open(_surroundings, paths);
        if (inputs is null)
            return ExitCode.NothingReadable;

        var uris = inputs.All.Select(i => i.Uri).ToList();
        var problem = PublishedTimes.Resolve(parsed.GetValue(_published) ?? [], uris, out var published);
        if (problem is not null)
            return Refuse(problem);

        problem = ApartFile.Read(parsed.GetValue(_apart) ?? [], out var apart);
        if (problem is not null)
            return Refuse(problem);

        problem = DossierPlaces.Open(parsed.GetValue(_json), parsed.GetValue(_html), paths, _surroundings, out var places);
        using (places)
        {
            if (problem is not null)
                return Refuse(problem);

            var (known, fault) = Knowledge.Load(_surroundings.KnowledgeFolder, [.. (parsed.GetValue(_actors) ?? []).Select(file => file.FullName)]);
            if (known is null)
            {
                Complaint.Write(_surroundings, fault!.ToString());
                return ExitCode.NothingReadable;
            }

            using (known)
            {
                foreach (var entry in known.SetAside)
                    Complaint.Write(_surroundings, entry.ToString());
                var threads = parsed.GetValue(_threads);
                var dossier = StageBars.Show(_surroundings, progress =>
                    inputs.Trace(published, new JourneyOptions { Threads = threads, Progress = progress, Knowledge = known, Refused = apart }, isPlain: apart.IsEmpty && (parsed.GetValue(_actors) ?? []).Length == 0, ct));
                return Tell(dossier, places);
            }
        }
    }

    private int Tell(Dossier dossier, DossierPlaces places)
    {
        Complaint.Write(_surroundings, dossier.Skipped);
        if (places.Write(dossier, out var written) is { } problem)
            return Refuse(problem);

        if (!places.ToOutput)
            new StoryView(dossier, written).Write(_surroundings);
        return ExitCode.Of(dossier.Reports.Length, dossier.Skipped.Length);
    }

    private static int ThreadCount(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads))
            given.AddError($"--threads {text}: give a whole number, 0 or more.");
        return threads;
    }

    private int Refuse(string problem)
    {
        Complaint.Write(_surroundings, problem);
        return ExitCode.BadUsage;
    }
}
