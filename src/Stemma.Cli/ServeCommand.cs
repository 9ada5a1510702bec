using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;
using Stemma.Cli.Inputs;
using Stemma.Cli.Logs;
using Stemma.Cli.Serve;
using Stemma.Cli.Terminal;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Server;
using Stemma.Server.Held;
using Stemma.Server.Work;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>Traces what is named, if anything is, and serves it until it is told to stop.</summary>
internal sealed class ServeCommand : ConfiguredCommand
{
    public const string Example = "stemma serve samples/luqmara --open";

    public const string TokenVariable = "STEMMA_TOKEN";

    private readonly SharedPlaces _places;
    private readonly Argument<string[]> _paths = PathArgument.Create(ArgumentArity.ZeroOrMore);

    private readonly Option<string?> _urls = new("--urls")
    {
        HelpName = "URLS",
        Description = $"Where to listen, several separated by ;. Any but this machine's own addresses needs a token. Without it: {ServerOptions.DefaultUrl}.",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the page in the browser." };

    private readonly Option<FileInfo?> _tokenFile = new("--token-file")
    {
        HelpName = "FILE",
        Description = $"Holds the token that whoever asks must show. Without it: {TokenVariable}, if that is set.",
    };

    public ServeCommand(Surroundings surroundings)
        : base("serve", "Serves the dossier on this machine: a page to read it in and add to it, and an HTTP API.", surroundings)
    {
        Add(_paths);
        Add(_urls);
        Add(_open);
        Add(_tokenFile);
        _places = new SharedPlaces(this);
        AddSettings();
    }

    protected override async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken ct)
    {
        if (TokenGiven(parsed.GetValue(_tokenFile)?.FullName ?? settings.Serve.TokenFile, out var token) is { } unreadable)
            return Refuse(unreadable);
        var options = new ServerOptions
        {
            Urls = parsed.GetValue(_urls) is { } urls ? [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : settings.Serve.Urls,
            Token = token,
            Limits = settings.Serve.Limits,
            Fetch = settings.Serve.Fetch,
        };
        if (options.Problem() is { } wrong)
            return Refuse(wrong);

        var paths = parsed.GetValue(_paths) ?? [];
        if (paths.Length > 0 && _places.IsNamed(parsed))
            return Refuse("--postgres: this is the collection to be served; name no paths beside it.");
        var ((place, ofPlace), (broker, ofBroker)) = (_places.Database(parsed, settings), _places.Broker(parsed, settings));
        if ((ofPlace ?? ofBroker) is { } misnamed)
            return Refuse(misnamed);
        using var telemetry = Telemetry.Begin(Surroundings);
        var serving = new Serving(Surroundings, options, settings.Log, parsed.GetValue(_open));
        if (paths.Length > 0 || place is null)
            return await ServeGivenAsync(paths, serving, ct);
        return broker is null ? await ServeGivenAsync([place], serving, ct) : await ServeSharedAsync(place, broker, serving, ct);
    }

    private async Task<int> ServeGivenAsync(string[] paths, Serving serving, CancellationToken ct)
    {
        await using var engine = new ServiceCollection().AddStemma(new StemmaOptions { KnowledgeFolder = Surroundings.KnowledgeFolder }).BuildServiceProvider();
        var journey = engine.GetRequiredService<IJourney>();
        try
        {
            if (GivenInputs.Open(Surroundings, paths) is not { } inputs)
                return ExitCode.NothingReadable;
            using (inputs)
            {
                if (inputs.Sole is { } file)
                    return await ServeKeptAsync(file, paths.Single(Collection.Is), serving, ct);
                var (reports, dossier) = await Task.Run(() => Traced(journey, inputs, ct), ct);
                inputs.Dispose();
                return await serving.RunAsync(reports, dossier, services => services.AddSingleton(journey), ct);
            }
        }
        catch (InvalidDataException damaged)
        {
            Complaint.Write(Surroundings, damaged.Message);
            return ExitCode.NothingReadable;
        }
    }

    private (ImmutableArray<Report> Reports, Dossier Dossier) Traced(IJourney journey, GivenInputs inputs, CancellationToken ct) =>
        StageBars.Show(Surroundings, progress =>
        {
            var options = new JourneyOptions { Progress = progress };
            var (reports, skipped) = journey.Read(inputs.All, options, ct);
            return (reports, journey.Trace(reports, skipped, options, ct));
        });

    /// <summary>A collection by itself is served from where it stands, and grows there.</summary>
    private async Task<int> ServeKeptAsync(Collection file, string place, Serving serving, CancellationToken ct)
    {
        var (known, damaged) = Knowledge.Load(Surroundings.KnowledgeFolder, []);
        if (known is null)
            return Refuse(damaged!.ToString());
        using (known)
        {
            var engine = new JourneyOptions { Knowledge = known, Parser = await Task.Run(Parser.Load, ct) };
            var (dossier, fault) = await Task.Run(() => StageBars.Show(Surroundings, progress => file.Trace(engine with { Progress = progress }, ct)), ct);
            if (dossier is null)
                return Refuse($"{fault!.Code}: {fault.Advice}");
            return await serving.RunAsync([], dossier, services =>
            {
                services.AddSingleton<ICollectionHome>(KeptHome.Alone(file, engine));
                services.AddHealthChecks().AddCheck(HealthOfCollection.Name, new HealthOfCollection(place));
            }, ct);
        }
    }

    /// <summary>A collection that workers make: what they have made is served, and how far they are.</summary>
    private async Task<int> ServeSharedAsync(string place, Uri broker, Serving serving, CancellationToken ct)
    {
        var (collection, fault) = Collection.Open(place, orNew: true);
        if (collection is null)
            return Complaint.Refuse(Surroundings, place, fault!);
        using (collection)
        {
            var (dossier, refused) = await Task.Run(collection.Told, ct);
            if (dossier is null)
                return Complaint.Refuse(Surroundings, place, refused!);
            return await serving.RunAsync([], dossier, services =>
            {
                services.AddSingleton<ICollectionHome>(KeptHome.Shared(collection));
                services.AddSingleton(given => new SharedWatch(place, broker, given.GetRequiredService<HeldCollection>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<SharedWatch>>()));
                services.AddSingleton<IWorkView>(given => given.GetRequiredService<SharedWatch>());
                services.AddHostedService(given => given.GetRequiredService<SharedWatch>());
                services.AddHealthChecks().AddCheck(HealthOfCollection.Name, new HealthOfCollection(place)).AddCheck<HealthOfBroker>(HealthOfBroker.Name);
            }, ct);
        }
    }

    private string? TokenGiven(string? file, out string? token)
    {
        token = Surroundings.Variables.GetValueOrDefault(TokenVariable) is { Length: > 0 } set ? set.Trim() : null;
        if (file is null)
            return null;
        try
        {
            token = File.ReadAllText(file).Trim();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file}: the token cannot be read; name a file that holds it.";
        }
    }
}
