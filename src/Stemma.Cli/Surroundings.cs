using System.Collections;
using System.Text;
using Stemma.Cli.Watch;
using Stemma.Link;
using Stemma.Server.Fetch;

namespace Stemma.Cli;

/// <summary>What a command sees of the world: where it writes, and who looks on.</summary>
internal sealed record Surroundings
{
    /// <summary>Columns of the terminal view where no terminal says otherwise.</summary>
    public const int DefaultWidth = 80;

    private const int MinWidth = 40;

    /// <summary>Beyond this a quotation is no easier to read.</summary>
    private const int MaxWidth = 120;

    /// <summary>Standard output as bytes; <see cref="Text"/> is the same as UTF-8 text and is flushed first.</summary>
    public required Stream Output { get; init; }

    public required TextWriter Text { get; init; }

    /// <summary>Standard input as bytes.</summary>
    public Stream Input { get; init; } = Stream.Null;

    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the view.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>False where NO_COLOR is set.</summary>
    public bool Colour { get; init; }

    /// <summary>Where a dossier goes that nobody named a place for; empty for the current folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Of the environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is known of the world.</summary>
    public string KnowledgeFolder { get; init; } = Knowledge.ShippedFolder;

    public static Surroundings OfThisProcess()
    {
        var output = Console.OpenStandardOutput();
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        return new Surroundings
        {
            Output = output,
            Text = TextOver(output),
            Error = Console.Error,
            Input = Console.OpenStandardInput(),
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? DefaultWidth : TerminalWidth(),
            Variables = variables,
            Colour = !variables.TryGetValue("NO_COLOR", out var noColour) || noColour.Length == 0,
        };
    }

    /// <summary>Fetches pages that the user names.</summary>
    public PageFetcher Fetcher { get; init; } = new(FetchOptions.Default, TimeProvider.System);

    /// <summary>How feeds are watched, but for what a command says.</summary>
    public WatchOptions Watching { get; init; } = WatchOptions.Default;

    /// <summary>UTF-8 without a byte order mark, line feeds.</summary>
    public static TextWriter TextOver(Stream output) =>
        new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>A terminal that will not tell its width reports 0.</summary>
    private static int TerminalWidth() =>
        Console.WindowWidth is var width and > 0 ? Math.Clamp(width, MinWidth, MaxWidth) : DefaultWidth;
}
