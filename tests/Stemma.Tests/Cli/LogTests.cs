using System.Text.Json;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;
using Stemma.Cli.Logs;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed partial class LogTests
{
    private const string Hostile = "a\nb\u001b[31m \"c\" \u202Ed";

    private static readonly DateTimeOffset Now = new(2031, 5, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_event_is_one_JSON_object_on_one_line_with_its_fields()
    {
        var lines = Logged(new LogSettings { Format = LogFormat.Json }, log => Told(log, 7, Hostile));

        var line = Assert.Single(lines);
        var logged = JsonDocument.Parse(line).RootElement;
        Assert.Equal("2031-05-05T08:00:00Z", logged.GetProperty("time").GetString());
        Assert.Equal("Information", logged.GetProperty("level").GetString());
        Assert.Equal("Told", logged.GetProperty("event").GetString());
        Assert.Equal($"7 of {Hostile}.", logged.GetProperty("message").GetString());
        Assert.Equal(7, logged.GetProperty("fields").GetProperty("number").GetInt32());
        Assert.Equal(Hostile, logged.GetProperty("fields").GetProperty("name").GetString());
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void As_text_only_warnings_are_told_and_nothing_in_them_moves_the_terminal()
    {
        var lines = Logged(new LogSettings(), log =>
        {
            Told(log, 7, "quiet");
            Broken(log, new IOException(Hostile), Hostile);
        });

        var line = Assert.Single(lines);
        Assert.StartsWith("stemma: ", line, StringComparison.Ordinal);
        Assert.Contains("IOException", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
        Assert.DoesNotContain('\u202E', line);
    }

    [Fact]
    public void An_exception_is_in_the_object()
    {
        var line = Assert.Single(Logged(new LogSettings { Format = LogFormat.Json, Level = LogLevel.Error }, log =>
        {
            Told(log, 1, "not this");
            Broken(log, new IOException("it broke"), "x");
        }));

        Assert.Contains("it broke", JsonDocument.Parse(line).RootElement.GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    private static string[] Logged(LogSettings settings, Action<ILogger> log)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using (var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(settings.Least).AddProvider(new LineLoggerProvider(error, settings, new Stopped()))))
            log(factory.CreateLogger("test"));
        return error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [LoggerMessage(LogLevel.Information, "{Number} of {Name}.")]
    private static partial void Told(ILogger logger, int number, string name);

    [LoggerMessage(LogLevel.Error, "{Name} broke.")]
    private static partial void Broken(ILogger logger, Exception broken, string name);

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
