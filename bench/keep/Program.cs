using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Stemma;
using Stemma.Bench.Keep;
using Stemma.Bench.Trace;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;

const int Seed = 20340101;
const int Batch = 256;
const int More = 40;
const double MegaByte = 1024 * 1024;

if (args is not [var verb and ("make" or "open"), var sizeText, var path] || !int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
{
    Console.Error.WriteLine("make|open SIZE FILE");
    return 2;
}

var reports = MadeCaptures.Of(Seed).GetEnumerator();
var options = new JourneyOptions { Parser = Parser.Load(), Knowledge = Knowledge.Shipped() };
if (verb == "make")
    Make();
else
    OpenAndGrow();
Line("  most the process had, MB", $"{Process.GetCurrentProcess().PeakWorkingSet64 / MegaByte:F0}");
return 0;

void Make()
{
    using var file = Collection.Open(path, orNew: true).Collection!;
    var held = (int)Math.Min(file.Count() ?? 0, size);
    PassOver(held);
    var begun = Stopwatch.StartNew();
    foreach (var batch in Next(size - held).Chunk(Batch))
        Added(file, batch);
    Line($"{size} reports, added a second", $"{(size - held) / begun.Elapsed.TotalSeconds:F0}");
    Line("  bytes of the file for each", $"{Bytes() / size:F0}");

    begun.Restart();
    using var stages = new StageTimes();
    file.Update(options, CancellationToken.None);
    Line("  made a second", $"{size / begun.Elapsed.TotalSeconds:F1}");
    Line("    on all threads together, s", $"{stages.Times.Values.Sum(stage => stage.Seconds):F1}");
    foreach (var (stage, (count, seconds)) in stages.Times.OrderByDescending(stage => stage.Value.Seconds))
        Line($"    {stage}, ms for each of {count}", $"{seconds / count * 1000:F2}");
    Line("  bytes of the file for each, with all that was made", $"{Bytes() / size:F0}");
}

void OpenAndGrow()
{
    var begun = Stopwatch.StartNew();
    using var file = Collection.Open(path).Collection!;
    var held = file.Count() ?? 0;
    Line($"{held} reports: time to open and count, ms", $"{begun.Elapsed.TotalMilliseconds:F0}");
    PassOver((int)held);
    begun.Restart();
    Added(file, Next(1));
    file.Update(options, CancellationToken.None);
    Line("  the first report added after that, ms", $"{begun.Elapsed.TotalMilliseconds:F0}");
    var (spent, parse, stories) = (new List<double>(), new List<double>(), new List<long>());
    var beside = new SortedDictionary<string, double>(StringComparer.Ordinal);
    foreach (var one in Next(More))
    {
        using var stages = new StageTimes();
        begun.Restart();
        Added(file, [one]);
        file.Update(options, CancellationToken.None);
        spent.Add(begun.Elapsed.TotalMilliseconds);
        parse.Add(stages.Times.GetValueOrDefault("parse").Seconds * 1000);
        stories.Add(stages.Times.GetValueOrDefault("trace").Count);
        foreach (var (stage, (_, seconds)) in stages.Times)
            beside[stage] = beside.GetValueOrDefault(stage) + (seconds * 1000);
    }

    var afterParse = spent.Zip(parse, (all, parsing) => all - parsing).Order().ToList();
    spent.Sort();
    parse.Sort();
    Line("  one more report, median ms", $"{spent[More / 2]:F0}");
    Line("    of which parsing it", $"{parse[More / 2]:F0}");
    Line("    after that, median ms", $"{afterParse[More / 2]:F0}");
    Line("    after that, nine of ten take no more, ms", $"{afterParse[More * 9 / 10]:F0}");
    Line("  stories made anew for it, on average", $"{stories.Average():F1}");
    Line("  on average, ms", $"{spent.Average():F0}");
    foreach (var (stage, milliseconds) in beside.OrderByDescending(stage => stage.Value))
        Line($"    of which {stage}", $"{milliseconds / More:F1}");
}

void PassOver(int held)
{
    foreach (var _ in Next(held))
    {
    }
}

double Bytes() => new FileInfo(path).Length + (File.Exists(path + "-wal") ? new FileInfo(path + "-wal").Length : 0);

IEnumerable<Capture> Next(int count)
{
    for (var i = 0; i < count && reports.MoveNext(); i++)
        yield return reports.Current;
}

static void Added(Collection file, IEnumerable<Capture> captures)
{
    if (file.Add(captures, Instant.FromUtc(2034, 1, 1, 0, 0)).Fault is { } fault)
        throw new InvalidOperationException(fault.Code);
}

static void Line(string name, FormattableString figure) => Console.WriteLine($"{name,-56} {figure.ToString(CultureInfo.InvariantCulture),12}");
