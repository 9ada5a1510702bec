using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stemma.Cli;

/// <summary>Help as the grammar gives it, then one example that works and the exit codes.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction _grammar;
    private readonly IReadOnlyDictionary<Command, string> _examples;

    public HelpWithExample(HelpAction grammar, IReadOnlyDictionary<Command, string> examples)
    {
        _grammar = grammar;
        _grammar.MaxWidth = Surroundings.DefaultWidth;
        _examples = examples;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _grammar.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(
            $"""
            Example:
              {_examples[parseResult.CommandResult.Command]}

            Exit codes:
              {ExitCode.Done}    done
              {ExitCode.DoneWithSkips}    done, but something was skipped
              {ExitCode.BadUsage}    bad usage
              {ExitCode.NothingReadable}    nothing readable
              {ExitCode.Interrupted}  interrupted

            """);
        return ExitCode.Done;
    }
}
