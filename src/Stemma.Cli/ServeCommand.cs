using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Stemma.Cli.Inputs;
using Stemma.Cli.Terminal;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Server;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>Traces what is named, if anything is, and serves it until it is told to stop.</summary>
internal sealed class ServeCommand : Command
{
    public const string Example = "stemma serve samples/luqmara --open";

    public const string TokenVariable = "STEMMA_TOKEN";

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = PathArgument.Create(ArgumentArity.ZeroOrMore);

    private readonly Option<string> _urls = new("--urls")
    {
        HelpName = "URLS",
        Description = "Where to listen, several separated by ;. Any but this machine's own addresses needs a token.",
        DefaultValueFactory = _ => ServerOptions.DefaultUrl,
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the page in the browser." };

    private readonly Option<FileInfo?> _tokenFile = new("--token-file")
    {
        HelpName = "FILE",
        Description = $"Holds the token that whoever asks must show. Without it: {TokenVariable}, if that is set.",
    };

    public ServeCommand(Surroundings surroundings)
        : base("serve", "Serves the dossier on this machine: a page to read it in and add to it, and an HTTP API.")
    {
        _surroundings = surroundings;
        Add(_paths);
        Add(_urls);
        Add(_open);
        Add(_tokenFile);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        if (TokenGiven(parsed.GetValue(_tokenFile), out var token) is { } unreadable)
            return Refuse(unreadable);

        var options = new ServerOptions
        {
            Urls = [.. parsed.GetRequiredValue(_urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Token = token,
        };
        if (options.Problem() is { } problem)
            return Refuse(problem);

        await using var engine = new ServiceCollection().AddStemma(new StemmaOptions { KnowledgeFolder = _surroundings.KnowledgeFolder }).BuildServiceProvider();
        var journey = engine.GetRequiredService<IJourney>();
        try
        {
            if (GivenInputs.Open(_surroundings, parsed.GetValue(_paths) ?? []) is not { } inputs)
                return ExitCode.NothingReadable;
            using (inputs)
            {
                if (inputs.Sole is { } file)
                    return await ServeKeptAsync(file, options, parsed.GetValue(_open), ct);
                var (reports, dossier) = await Task.Run(() => Traced(journey, inputs, ct), ct);
                inputs.Dispose();
                return await ServeAsync(options, reports, dossier, services => services.AddSingleton(journey), parsed.GetValue(_open), ct);
            }
        }
        catch (InvalidDataException damaged)
        {
            Complaint.Write(_surroundings, damaged.Message);
            return ExitCode.NothingReadable;
        }
    }

    private (ImmutableArray<Report> Reports, Dossier Dossier) Traced(IJourney journey, GivenInputs inputs, CancellationToken ct) =>
        StageBars.Show(_surroundings, progress =>
        {
            var options = new JourneyOptions { Progress = progress };
            var (reports, skipped) = journey.Read(inputs.All, options, ct);
            return (reports, journey.Trace(reports, skipped, options, ct));
        });

    /// <summary>A collection by itself is served from its file, and grows in it.</summary>
    private async Task<int> ServeKeptAsync(Collection file, ServerOptions options, bool open, CancellationToken ct)
    {
        var (known, damaged) = Knowledge.Load(_surroundings.KnowledgeFolder, []);
        if (known is null)
            return Refuse(damaged!.ToString());
        using (known)
        {
            var engine = new JourneyOptions { Knowledge = known, Parser = await Task.Run(Parser.Load, ct) };
            var (dossier, fault) = await Task.Run(() => StageBars.Show(_surroundings, progress => file.Trace(engine with { Progress = progress }, ct)), ct);
            return dossier is null
                ? Refuse($"{fault!.Code}: {fault.Advice}")
                : await ServeAsync(options, [], dossier, services => services.AddSingleton<ICollectionHome>(new KeptHome(file, engine)), open, ct);
        }
    }

    private async Task<int> ServeAsync(
        ServerOptions options, ImmutableArray<Report> reports, Dossier dossier, Action<IServiceCollection> add, bool open, CancellationToken ct)
    {
        Complaint.Write(_surroundings, dossier.Skipped);
        if (dossier.Reports.IsEmpty && !dossier.Skipped.IsEmpty)
            return ExitCode.NothingReadable;
        await using var app = StemmaServer.Build(options, reports, dossier, builder => add(builder.Services));
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException)
        {
            return Refuse($"{string.Join(";", options.Urls)}: another program listens there; name another address with --urls.");
        }

        foreach (var url in app.Urls)
            await _surroundings.Text.WriteLineAsync("Serving at " + url);
        await _surroundings.Text.FlushAsync(CancellationToken.None);
        if (open)
            Show(app.Urls.First());
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    private static string? TokenGiven(FileInfo? file, out string? token)
    {
        token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } set ? set.Trim() : null;
        if (file is null)
            return null;
        try
        {
            token = File.ReadAllText(file.FullName).Trim();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file}: the token cannot be read; name a file that holds it.";
        }
    }

    private static void Show(string url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(url.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A machine without a browser: the address stands on the terminal.
        }
    }

    private int Refuse(string problem)
    {
        Complaint.Write(_surroundings, problem);
        return ExitCode.BadUsage;
    }
}
