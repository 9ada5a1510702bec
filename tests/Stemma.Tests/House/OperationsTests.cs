using System.CommandLine;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Stemma.Cli;
using Stemma.Cli.Configured;
using Xunit;

namespace Stemma.Tests.House;

/// <summary>docs/operations.md names what there is.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Operations = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));

    private static readonly Assembly[] Engine = [typeof(Observation).Assembly, typeof(Stemma.Keep.Collection).Assembly, typeof(Stemma.Server.ServerOptions).Assembly, typeof(Stemma.Work.Worker).Assembly, typeof(StemmaCommand).Assembly];

    [Fact]
    public void The_settings_shown_are_taken()
    {
        var path = Path.Combine(Path.GetTempPath(), $"stemma-settings-{Guid.NewGuid():N}.json");
        File.WriteAllText(path, Settings.Match(Operations).Groups["json"].Value);
        try
        {
            var (command, options) = (new Command("run"), new SettingsOptions());
            options.AddTo(command);

            var (settings, problem) = options.Read(command.Parse(["--config", path]), new Surroundings { Output = Stream.Null, Text = TextWriter.Null, Error = TextWriter.Null });

            Assert.Null(problem);
            Assert.NotNull(settings!.Watch);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void All_instruments_are_named_and_no_others()
    {
        var published = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Observation.Name)
                    published.Add(instrument.Name);
            },
        };
        foreach (var type in Engine.SelectMany(assembly => assembly.GetTypes()).Where(HasInstruments))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        listener.Start();

        Assert.Equal(published, InstrumentRow.Matches(Operations).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_events_are_named_and_no_others()
    {
        var events = Engine.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .Select(method => method.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(events, Quoted.Matches(EventRow.Match(Operations).Groups["names"].Value).Select(name => name.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static bool HasInstruments(Type type) =>
        !type.ContainsGenericParameters
        && type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(field => field.FieldType.IsAssignableTo(typeof(Instrument)));

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Settings { get; }

    [GeneratedRegex(@"^\| `(?<name>stemma\.[a-z.]+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex InstrumentRow { get; }

    [GeneratedRegex(@"^\| `event` \|(?<names>.*)\|$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EventRow { get; }

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }
}
