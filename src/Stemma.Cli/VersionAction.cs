using System.CommandLine;
using System.CommandLine.Invocation;

namespace Stemma.Cli;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetName().Version!;
        parseResult.InvocationConfiguration.Output.WriteLine(version.ToString(fieldCount: 3));
        return ExitCode.Done;
    }
}
