using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Cli;
using Xunit;

namespace Stemma.Tests.House;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static TheoryData<string> Commands => [.. CommandLine.Matches(Readme).Select(m => m.Groups["arguments"].Value).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Paths => [.. LocalPath.Matches(Readme).Select(m => m.Groups["path"].Value).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void The_library_example_is_code_that_builds()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests/Stemma.Tests/House/ReadmeExample.cs"));
        var lines = source.Split('\n');
        var example = lines[(Array.FindIndex(lines, l => l.Trim() == "// example") + 1)..Array.FindIndex(lines, l => l.Trim() == "// end of example")];

        Assert.True(example.Length is > 0 and <= 10);
        Assert.Contains(
            string.Join('\n', example.Select(l => l.Length == 0 ? l : l["        ".Length..])),
            Readme,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_in_the_readme_is_one_the_grammar_knows(string arguments)
    {
        using var output = new MemoryStream();
        var surroundings = new Surroundings { Output = output, Text = TextWriter.Null, Error = TextWriter.Null };

        Assert.Empty(StemmaCommand.Grammar(surroundings).Parse(arguments.Split(" > ")[0].Split(' ')).Errors);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_the_readme_names_is_there(string path) => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);

    [Fact]
    public void The_exit_codes_are_those_of_the_command()
    {
        var told = ExitCodeRow.Matches(Readme).Select(m => int.Parse(m.Groups["code"].Value, CultureInfo.InvariantCulture));

        Assert.Equal([ExitCode.Done, ExitCode.DoneWithSkips, ExitCode.BadUsage, ExitCode.NothingReadable, ExitCode.Interrupted], told);
    }

    [Fact]
    public void The_test_command_is_marked_for_the_build_to_find() =>
        Assert.Single(TestCommand.Matches(Readme));

    [GeneratedRegex(@"^(?:stemma|dotnet run -c Release --project src/Stemma\.Cli --) (?<arguments>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CommandLine { get; }

    [GeneratedRegex(@"(?<![\w/])(?<path>(?:samples|docs|src|models)/[\w./-]*[\w])", RegexOptions.CultureInvariant)]
    private static partial Regex LocalPath { get; }

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ExitCodeRow { get; }

    [GeneratedRegex("^<!-- test command -->\n```sh\ndotnet test[^\n]*\n```$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TestCommand { get; }
}
