using System.CommandLine;
using Stemma.Cli;
using Stemma.Cli.Configured;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_says_how_a_variable_says_otherwise_and_the_command_line_has_the_last_word()
    {
        var (settings, problem) = Read(
            """
            {
              // Comments are allowed.
              "postgres": "postgresql://clerk@quay.example/coverage",
              "log": { "format": "text", "level": "error" },
              "serve": { "urls": ["http://127.0.0.1:8080", "http://127.0.0.1:8081"], "limits": { "maxFiles": 12 }, "fetch": { "timeout": "00:00:05", "ports": [80] } },
              "watch": { "every": "01:00:00" },
              "work": { "threads": 3, "tries": 6 },
            }
            """,
            new() { ["STEMMA_WORK__THREADS"] = "5", ["STEMMA_POSTGRES"] = "postgresql://other.example/coverage", ["STEMMA_SERVE__LIMITS__MAXUPLOADBYTES"] = "1024", ["STEMMA_KILLS"] = "200", ["STEMMA_WORK__TRIES"] = "" },
            "--log", "json");

        Assert.Null(problem);
        Assert.Equal("postgresql://other.example/coverage", settings!.Postgres);
        Assert.Equal((LogFormat.Json, Microsoft.Extensions.Logging.LogLevel.Error), (settings.Log.Format, settings.Log.Least));
        Assert.Equal(["http://127.0.0.1:8080", "http://127.0.0.1:8081"], settings.Serve.Urls);
        Assert.Equal((12, 1024L), (settings.Serve.Limits.MaxFiles, settings.Serve.Limits.MaxUploadBytes));
        Assert.Equal(TimeSpan.FromSeconds(5), settings.Serve.Fetch.Timeout);
        Assert.Equal([80], settings.Serve.Fetch.Ports);
        Assert.Equal(TimeSpan.FromHours(1), settings.Watch!.Every);
        Assert.Equal((5, 6), (settings.Work.Threads, settings.Work.Tries));
    }

    [Fact]
    public void Without_a_file_all_is_as_it_is_by_default()
    {
        var (settings, problem) = Read(null, []);

        Assert.Null(problem);
        Assert.Equal(new Settings().Work, settings!.Work);
        Assert.Null(settings.Watch);
    }

    [Theory]
    [InlineData("""{ "work": { "threds": 3 } }""", "work:threds: there is no such setting; there are afterLoss, again, idle, roll, sort, threads, tries.")]
    [InlineData("""{ "wrok": 3 }""", "wrok: there is no such setting; there are log, postgres, rabbitmq, serve, watch, work.")]
    [InlineData("""{ "work": { "threads": "many" } }""", "work:threads: many is no whole number in range.")]
    [InlineData("""{ "work": { "threads": 99999999999 } }""", "work:threads: 99999999999 is no whole number in range.")]
    [InlineData("""{ "work": { "threads": -1 } }""", "work:threads: -1 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "threads": 257 } }""", "work:threads: 257 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "tries": 101 } }""", "work:tries: 101 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "idle": "00:00:00" } }""", "work:idle: 00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "sort": "-00:00:01" } }""", "work:sort: -00:00:01 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "roll": "00:00:06" } }""", "work:roll: 00:00:06 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": { "afterLoss": "1.00:00:00" } }""", "work:afterLoss: 1.00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "every": "00:00:00" } }""", "watch:every: 00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "longestPause": "31.00:00:00" } }""", "watch:longestPause: 31.00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "betweenQuestions": "-00:00:02" } }""", "watch:betweenQuestions: -00:00:02 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "longestWait": "2.00:00:00" } }""", "watch:longestWait: 2.00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "visits": 0 } }""", "watch:visits: 0 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "tries": 0 } }""", "watch:tries: 0 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "watch": { "maxItems": 100001 } }""", "watch:maxItems: 100001 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "serve": { "limits": { "window": "00:00:00" } } }""", "serve:limits:window: 00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "serve": { "fetch": { "timeout": "00:00:00" } } }""", "serve:fetch:timeout: 00:00:00 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "serve": { "limits": { "maxFiles": 0 } } }""", "serve:limits:maxFiles: 0 is not allowed; leave it out to have the default.")]
    [InlineData("""{ "work": 3 }""", "work: this holds settings and no value of its own.")]
    [InlineData("""{ "postgres": { "user": "clerk" } }""", "postgres: this is one value and holds no settings.")]
    [InlineData("""{ "watch": { "every": "soon" } }""", "watch:every: soon is no time such as 00:15:00.")]
    [InlineData("""{ "log": { "format": "xml" } }""", "log:format: xml is no one of text, json.")]
    [InlineData("""{ "serve": { "fetch": { "ports": [80, "http"] } } }""", "serve:fetch:ports:1: http is no whole number in range.")]
    public void What_is_wrong_is_named_with_what_to_do(string file, string problem)
    {
        Assert.Equal((null, problem), Read(file, []));
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("""{ "work": """)]
    [InlineData("not JSON, and a secret")]
    public void A_file_that_is_no_JSON_object_is_refused_and_not_quoted(string file)
    {
        var (settings, problem) = Read(file, []);

        Assert.Null(settings);
        Assert.EndsWith(": these settings are no JSON object; mend the file.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var (settings, problem) = Read(null, new() { ["STEMMA_CONFIG"] = _folder.At("nowhere.json") });

        Assert.Null(settings);
        Assert.Equal(_folder.At("nowhere.json") + ": the settings cannot be read; check the path.", problem);
    }

    [Theory]
    [InlineData("work", "--postgres", "postgres:/clerk:secret@quay.example/coverage")]
    [InlineData("work", "--postgres", "postgresql://clerk@quay.example/coverage", "--rabbitmq", "http://clerk:secret@quay.example")]
    [InlineData("serve", "--postgres", "mysql://clerk:secret@quay.example/coverage")]
    [InlineData("serve", "--postgres", "postgresql://clerk:secret@127.0.0.1:1/coverage")]
    public async Task No_secret_is_told_where_an_address_is_refused(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(_folder.At(""), arguments);

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("secret", run.Error + run.Output, StringComparison.Ordinal);
    }

    private (Settings? Settings, string? Problem) Read(string? file, Dictionary<string, string> variables, params string[] arguments)
    {
        var command = new Command("run");
        var options = new SettingsOptions();
        options.AddTo(command);
        if (file is not null)
        {
            File.WriteAllText(_folder.At("settings.json"), file);
            arguments = [.. arguments, "--config", _folder.At("settings.json")];
        }

        return options.Read(command.Parse(arguments), Given(variables));
    }

    private static Surroundings Given(Dictionary<string, string> variables) =>
        new() { Output = Stream.Null, Text = TextWriter.Null, Error = TextWriter.Null, Variables = variables };
}
