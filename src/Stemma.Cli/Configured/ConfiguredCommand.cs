using System.CommandLine;

namespace Stemma.Cli.Configured;

/// <summary>A command that runs on and can be told how by a file and by variables.</summary>
internal abstract class ConfiguredCommand : Command
{
    private readonly SettingsOptions _settings;

    protected ConfiguredCommand(string name, string description, Surroundings surroundings)
        : base(name, description)
    {
        Surroundings = surroundings;
        _settings = new SettingsOptions();
        SetAction(async (parsed, ct) =>
        {
            var (settings, problem) = _settings.Read(parsed, surroundings);
            return settings is null ? Refuse(problem!) : await RunAsync(parsed, settings, ct);
        });
    }

    protected Surroundings Surroundings { get; }

    /// <summary>Puts the options of the settings after all others.</summary>
    protected void AddSettings() => _settings.AddTo(this);

    /// <returns>How the command ends.</returns>
    protected abstract Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken ct);

    /// <returns>How the command ends.</returns>
    protected int Refuse(string problem)
    {
        Complaint.Write(Surroundings, problem);
        return ExitCode.BadUsage;
    }
}
