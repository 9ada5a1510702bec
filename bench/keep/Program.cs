using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Stemma;
using Stemma.Bench.Trace;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;

const int Seed = 20340101;
const int Batch = 256;
const int More = 40;
const double MegaByte = 1024 * 1024;

if (args is not [var sizeText, var path] || !int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
{
    Console.Error.WriteLine("SIZE FILE");
    return 2;
}

var reports = MadeCaptures.Of(Seed).GetEnumerator();
var options = new JourneyOptions { Parser = Parser.Load(), Knowledge = Knowledge.Shipped() };
var begun = Stopwatch.StartNew();
using (var file = Collection.Open(path, orNew: true).Collection!)
{
    var held = file.Count() ?? 0;
    foreach (var _ in Next((int)Math.Min(held, size)))
    {
    }

    begun.Restart();
    foreach (var batch in Next((int)Math.Max(0, size - held)).Chunk(Batch))
        Added(file, batch);
    Line($"{size} reports, added a second", $"{Math.Max(0, size - held) / begun.Elapsed.TotalSeconds:F0}");
    Line("  bytes of the file for each", $"{Bytes() / size:F0}");

    begun.Restart();
    var stages = new Dictionary<string, TimeSpan>();
    file.Update(options with { Progress = new Stages(begun, stages) }, CancellationToken.None);
    Line("  made a second", $"{size / begun.Elapsed.TotalSeconds:F1}");
    foreach (var (stage, spent) in stages)
        Line($"    {stage}, s", $"{spent.TotalSeconds:F1}");
    Line("  bytes of the file for each, with all that was made", $"{Bytes() / size:F0}");
}

begun.Restart();
using (var file = Collection.Open(path).Collection!)
{
    var count = file.Count();
    Line("  time to open and count, ms", $"{begun.Elapsed.TotalMilliseconds:F0}");
    begun.Restart();
    Added(file, Next(1));
    file.Update(options, CancellationToken.None);
    Line("  the first report added after that, ms", $"{begun.Elapsed.TotalMilliseconds:F0}");
    var (spent, parse) = (new List<double>(), new List<double>());
    foreach (var one in Next(More))
    {
        var stages = new Dictionary<string, TimeSpan>();
        begun.Restart();
        Added(file, [one]);
        file.Update(options with { Progress = new Stages(begun, stages) }, CancellationToken.None);
        spent.Add(begun.Elapsed.TotalMilliseconds);
        parse.Add(stages.GetValueOrDefault("parse").TotalMilliseconds);
    }

    spent.Sort();
    parse.Sort();
    Line("  one more report, median ms", $"{spent[More / 2]:F0}");
    Line("    of which parsing it", $"{parse[More / 2]:F0}");
    Line("  the slowest of ten, ms", $"{spent[More * 9 / 10]:F0}");
}

Line("  most the process had, MB", $"{Process.GetCurrentProcess().PeakWorkingSet64 / MegaByte:F0}");
return 0;

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

/// <summary>How long each stage has taken, from one word of progress to the next.</summary>
internal sealed class Stages(Stopwatch watch, Dictionary<string, TimeSpan> spent) : IProgress<JourneyProgress>
{
    private readonly Lock _turn = new();
    private TimeSpan _last = watch.Elapsed;

    public void Report(JourneyProgress value)
    {
        lock (_turn)
        {
            var now = watch.Elapsed;
            spent[value.Stage] = spent.GetValueOrDefault(value.Stage) + now - _last;
            _last = now;
        }
    }
}
