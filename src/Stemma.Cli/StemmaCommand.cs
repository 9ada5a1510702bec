using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Stemma.Cli.Terminal;

namespace Stemma.Cli;

/// <summary>The root of the grammar, and the way in.</summary>
internal static class StemmaCommand
{
    public const string Example = "stemma trace samples/luqmara";

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken ct = default)
    {
        var parsed = Grammar(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, surroundings);

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = surroundings.Text,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration, ct);
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("stemma: interrupted; what was not finished was not written.");
            return ExitCode.Interrupted;
        }
        finally
        {
            await surroundings.Text.FlushAsync(CancellationToken.None);
        }
    }

    internal static RootCommand Grammar(Surroundings surroundings)
    {
        var trace = new TraceCommand(surroundings);
        var read = new ReadCommand(surroundings);
        var parse = new ParseCommand(surroundings);
        var export = new ExportCommand(surroundings);
        var serve = new ServeCommand(surroundings);
        var add = new AddCommand(surroundings);
        var watch = new WatchCommand(surroundings);
        var work = new WorkCommand(surroundings);
        var find = new FindCommand(surroundings);
        var (check, backup, forget) = (CollectionCommands.Check(surroundings), CollectionCommands.Backup(surroundings), CollectionCommands.Forget(surroundings));
        var root = new RootCommand("Traces who said what, on whose word, in the coverage of an event.") { trace, export, serve, add, watch, find, work, check, backup, forget, read, parse };
        var examples = new Dictionary<Command, string>
        {
            [root] = Example,
            [trace] = TraceCommand.Example,
            [export] = ExportCommand.Example,
            [read] = ReadCommand.Example,
            [parse] = ParseCommand.Example,
            [serve] = ServeCommand.Example,
            [add] = AddCommand.Example,
            [watch] = WatchCommand.Example,
            [work] = WorkCommand.Example,
            [find] = FindCommand.Example,
            [check] = CollectionCommands.CheckExample,
            [backup] = CollectionCommands.BackupExample,
            [forget] = CollectionCommands.ForgetExample,
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
                option.Action = new HelpWithExample(help, examples);
            else if (option is VersionOption)
                option.Action = new VersionAction();
        }

        return root;
    }

    private static int Refuse(ParseResult parsed, Surroundings surroundings)
    {
        foreach (var error in parsed.Errors)
            Complaint.Write(surroundings, error.Message);
        surroundings.Error.WriteLine($"Try: {TerminalText.Visible(NameOf(parsed))} --help");
        return ExitCode.BadUsage;
    }

    private static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "stemma" : "stemma " + parsed.CommandResult.Command.Name;
}
