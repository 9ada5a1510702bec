using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Stemma.Cli.Configured;

/// <summary>Where a command that runs on gets its settings: a file, variables, and the options that say how it logs.</summary>
internal sealed class SettingsOptions
{
    public const string FileVariable = "STEMMA_CONFIG";

    private const string Prefix = "STEMMA_";

    /// <summary>Between the parts of a setting's name in that of a variable.</summary>
    private const string Within = "__";

    private static readonly string[] Sections = ["LOG", "SERVE", "WATCH", "WORK"];
    private static readonly string[] Single = ["POSTGRES", "RABBITMQ"];

    private readonly Option<FileInfo?> _file = new("--config") { HelpName = "FILE", Description = $"Settings, in JSON. Without it: {FileVariable}, if that is set." };
    private readonly Option<LogFormat?> _log = new("--log") { HelpName = "FORMAT", Description = "How to log on standard error: text or json." };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_log);
    }

    /// <returns>The settings, or what is wrong with them.</returns>
    public (Settings? Settings, string? Problem) Read(ParseResult parsed, Surroundings surroundings)
    {
        var builder = new ConfigurationBuilder();
        var path = parsed.GetValue(_file)?.FullName ?? (surroundings.Variables.GetValueOrDefault(FileVariable) is { Length: > 0 } named ? named : null);
        try
        {
            if (path is not null)
                builder.AddJsonStream(new MemoryStream(File.ReadAllBytes(path)));
            var (settings, problem) = OptionsReader.Read<Settings>(builder.AddInMemoryCollection(FromVariables(surroundings.Variables)).Build());
            return settings is not null && parsed.GetValue(_log) is { } format
                ? (settings with { Log = settings.Log with { Format = format } }, null)
                : (settings, problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: the settings cannot be read; check the path.");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return (null, $"{path}: these settings are no JSON object; mend the file.");
        }
    }

    /// <summary>STEMMA_WORK__THREADS is work:threads.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FromVariables(IReadOnlyDictionary<string, string> variables) =>
        from variable in variables
        where variable.Value.Length > 0 && variable.Key.StartsWith(Prefix, StringComparison.Ordinal)
        let name = variable.Key[Prefix.Length..]
        where Single.Contains(name, StringComparer.Ordinal) || Sections.Any(section => name.StartsWith(section + Within, StringComparison.Ordinal))
        select KeyValuePair.Create(name.ToLowerInvariant().Replace(Within, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), (string?)variable.Value);
}
