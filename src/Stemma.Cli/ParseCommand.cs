using System.CommandLine;
using Stemma.Cli.Inputs;
using Stemma.Cli.Terminal;
using Stemma.Parse;

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
        return parsed.GetRequiredValue(_input) == ConlluInput
            ? ParseGiven(paths, writer, ct)
            : ParseReports(paths, writer, ct);
    }

    private int ParseReports(string[] paths, TextWriter writer, CancellationToken ct)
    {
        Parser? parser = null;
        var (done, skips) = ReportStream.Each(
            _surroundings, paths, report => Conllu.Write((parser ??= Parser.Load()).Parse(report), writer), ct);
        writer.Flush();
        return ExitCode.Of(done, skips);
    }

    private int ParseGiven(string[] paths, TextWriter writer, CancellationToken ct)
    {
        var (given, skipped) = ConlluFiles.Read(paths);
        Parser? parser = null;
        foreach (var (report, sentences) in given)
        {
            ct.ThrowIfCancellationRequested();
            parser ??= Parser.Load();
            Conllu.Write(parser.ParseTokens(report, sentences), writer);
        }

        writer.Flush();
        Complaint.Write(_surroundings, skipped);
        return ExitCode.Of(given.Length, skipped.Length);
    }
}
