using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Npgsql;
using Stemma.Bench.Trace;
using Stemma.Keep;
using Stemma.Keep.Stores.Postgres;

const int Seed = 20340101;
const int Batch = 1000;

if (args is not [var database, var broker, var sizeText, var paragraphsText, .. var counts] || !int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !int.TryParse(paragraphsText, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraphs) || PostgresAddress.Read(database) is not { } address)
{
    Console.Error.WriteLine("POSTGRES RABBITMQ SIZE PARAGRAPHS WORKERS...");
    return 2;
}

var spent = new List<(int Workers, double Seconds)>();
var made = new List<string>();
foreach (var workers in counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
{
    var schema = $"bench_work_{workers}";
    await RunAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE");
    var place = $"{database}?schema={schema}";
    using var collection = Collection.Open(place, orNew: true).Collection!;
    var watch = Stopwatch.StartNew();
    foreach (var batch in MadeCaptures.Of(Seed, paragraphs).Take(size).Chunk(Batch))
    {
        if (collection.Add(batch, Instant.FromUtc(2034, 1, 1, 0, 0)).Fault is { } fault)
            throw new InvalidOperationException(fault.Code);
    }

    Line($"{size} reports, added a second", $"{size / watch.Elapsed.TotalSeconds:F0}");
    watch.Restart();
    var processes = Enumerable.Range(0, workers).Select(_ => Hired(place)).ToList();
    TimeSpan? parsed = null;
    while (!collection.Shared.IsDone())
    {
        await Task.Delay(500);
        if (processes.Find(process => process.HasExited) is { } ended)
            throw new InvalidOperationException($"a worker ended with {ended.ExitCode}");
        if (parsed is null && watch.Elapsed.TotalSeconds > 10 && collection.Shared.State.Backlog().Unparsed == 0)
            parsed = watch.Elapsed;
    }

    spent.Add((workers, watch.Elapsed.TotalSeconds));
    var cpu = processes.Sum(process => process.TotalProcessorTime.TotalSeconds);
    Line($"  {workers} at work, s", $"{watch.Elapsed.TotalSeconds:F0}");
    Line("    until all was parsed, s", $"{parsed?.TotalSeconds:F0}");
    Line("    their time on the processors, s", $"{cpu:F0}");
    Line("    most that one of them had, MB", $"{processes.Max(process => process.PeakWorkingSet64) / 1048576.0:F0}");
    Line("    reports a second", $"{size / watch.Elapsed.TotalSeconds:F1}");
    foreach (var process in processes)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    made.Add(await RunAsync($"SELECT md5(string_agg(id || ' ' || md5(part), ' ' ORDER BY id)) || ' ' || count(*) FROM {schema}.stories"));
    Line("    bytes of the database for each", $"{long.Parse(await RunAsync($"SELECT sum(pg_total_relation_size(c.oid))::bigint::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = '{schema}' AND relkind = 'r'"), CultureInfo.InvariantCulture) / size}");
}

foreach (var (workers, seconds) in spent.Skip(1))
    Line($"{workers} workers against {spent[0].Workers}", $"{spent[0].Seconds / seconds:F2}");
Console.WriteLine(made.Distinct().Count() == 1 ? $"the same was made: {made[0]} stories" : "NOT THE SAME: " + string.Join(", ", made));
return made.Distinct().Count() == 1 ? 0 : 1;

Process Hired(string place)
{
    var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "stemma.dll"), "work", "--threads", "1"]) { RedirectStandardOutput = true };
    start.Environment["STEMMA_POSTGRES"] = place;
    start.Environment["STEMMA_RABBITMQ"] = broker;
    start.Environment["DOTNET_gcServer"] = "0";
    return Process.Start(start)!;
}

async Task<string> RunAsync(string statement)
{
    await using var connection = new NpgsqlConnection(address.Connection.ConnectionString);
    await connection.OpenAsync();
    await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
    return await command.ExecuteScalarAsync() as string ?? "";
}

static void Line(string name, FormattableString figure) => Console.WriteLine($"{name,-56} {figure.ToString(CultureInfo.InvariantCulture),12}");
