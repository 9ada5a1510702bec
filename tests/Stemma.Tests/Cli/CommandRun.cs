using System.Text;
using Stemma.Cli;
using Stemma.Cli.Watch;
using Stemma.Link;
using Stemma.Server.Fetch;

namespace Stemma.Tests.Cli;

/// <summary>One run of the command within the test's own process, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(string folder, params string[] arguments) =>
        RunAsync(folder, arguments, Knowledge.ShippedFolder, CancellationToken.None);

    public static Task<CommandRun> WithKnowledgeAsync(string folder, string knowledge, params string[] arguments) =>
        RunAsync(folder, arguments, knowledge, CancellationToken.None);

    public static Task<CommandRun> WithInputAsync(string folder, byte[] input, params string[] arguments) =>
        RunAsync(folder, arguments, Knowledge.ShippedFolder, CancellationToken.None, input);

    /// <summary>A run that finds these pages where it asks for addresses.</summary>
    public static Task<CommandRun> WithPagesAsync(string folder, PageFetcher fetcher, params string[] arguments) =>
        RunAsync(folder, arguments, Knowledge.ShippedFolder, CancellationToken.None, fetcher: fetcher);

    /// <summary>A run that watches feeds, as it is told to.</summary>
    public static Task<CommandRun> WatchingAsync(string folder, PageFetcher fetcher, WatchOptions watching, CancellationToken ct, params string[] arguments) =>
        RunAsync(folder, arguments, Knowledge.ShippedFolder, ct, fetcher: fetcher, watching: watching);

    /// <summary>A run that is called off before it begins.</summary>
    public static Task<CommandRun> InterruptedAsync(string folder, params string[] arguments) =>
        RunAsync(folder, arguments, Knowledge.ShippedFolder, new CancellationToken(canceled: true));

    private static async Task<CommandRun> RunAsync(string folder, string[] arguments, string knowledge, CancellationToken ct, byte[]? input = null, PageFetcher? fetcher = null, WatchOptions? watching = null)
    {
        using var given = new MemoryStream(input ?? []);
        using var output = new MemoryStream();
        await using var text = Surroundings.TextOver(output);
        await using var error = new StringWriter();
        var surroundings = new Surroundings { Output = output, Text = text, Error = error, Folder = folder, KnowledgeFolder = knowledge, Input = given };
        if (fetcher is not null)
            surroundings = surroundings with { Fetcher = fetcher };
        if (watching is not null)
            surroundings = surroundings with { Watching = watching };
        var code = await StemmaCommand.RunAsync(arguments, surroundings, ct);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
