using System.Collections.Immutable;
using System.CommandLine;
using Stemma.Cli.Inputs;
using Stemma.Cli.Terminal;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>CoNLL-U on standard output.</summary>
internal sealed class ParseCommand : Command
{
    public const string Example = "stemma parse samples/luqmara > luqmara.conllu";

    private const string TextInput = "text";
    private const string ConlluInput = "conllu";

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = PathArgument.Create();

    private readonly Option<string> _input = new("--input")
    {
        Description = "What the files hold: reports, or CoNLL-U whose tokens and sentences are kept.",
        DefaultValueFactory = _ => TextInput,
    };

    public ParseCommand(Surroundings surroundings)
        : base("parse", "Writes the sentences of each report with their trees, as CoNLL-U.")
    {
        _surroundings = surroundings;
        _input.AcceptOnlyFromAmong(TextInput, ConlluInput);
        Add(_paths);
        Add(_input);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var writer = _surroundings.OutputIsTerminal ? new VisibleWriter(_surroundings.Text) : _surroundings.Text;
        var (done, skipped) = parsed.GetRequiredValue(_input) == ConlluInput
            ? ParseGiven(paths, writer, ct)
            : ParseReports(paths, writer, ct);
        writer.Flush();
        Complaint.Write(_surroundings, skipped);
        return ExitCode.Of(done, skipped.Length);
    }

    private (int Done, ImmutableArray<Skip> Skipped) ParseReports(string[] paths, TextWriter writer, CancellationToken ct)
    {
        var (reports, skipped) = StageBars.Show(_surroundings, progress =>
            Journey.Read(paths, new Dictionary<string, Publication>(), new JourneyOptions { Progress = progress }, ct));
        if (reports.Length == 0)
            return (0, skipped);

        var parser = Parser.Load();
        foreach (var report in reports)
        {
            ct.ThrowIfCancellationRequested();
            Conllu.Write(parser.Parse(report), writer);
        }

        return (reports.Length, skipped);
    }

    private static (int Done, ImmutableArray<Skip> Skipped) ParseGiven(string[] paths, TextWriter writer, CancellationToken ct)
    {
        var (given, skipped) = ConlluFiles.Read(paths);
        if (given.Length == 0)
            return (0, skipped);

        var parser = Parser.Load();
        foreach (var (report, sentences) in given)
        {
            ct.ThrowIfCancellationRequested();
            var parsed = sentences.Select(s => parser.ParseTokens(s.Forms, s.Spans, s.Multiwords));
            Conllu.Write(new ParsedReport(report, [.. parsed], []), writer);
        }

        return (given.Length, skipped);
    }
}
