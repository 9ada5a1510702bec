using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Bench;

/// <summary>Every figure is of one word; the ratios are against a split at white space, the least that can be done to a text.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private const int Words = 10_000;

    private readonly Parser _parser = Parser.Load();
    private readonly ImmutableArray<Report> _reports = SampleReports.OfWords(Words);

    [Benchmark(Baseline = true, OperationsPerInvoke = Words)]
    public int SplitAtWhiteSpace() => _reports.Sum(report => report.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    [Benchmark(OperationsPerInvoke = Words)]
    public int Tokenise() => _reports.Sum(report => Tokeniser.Split(report.Text).Count);

    [Benchmark(OperationsPerInvoke = Words)]
    public int Parse() => _reports.Sum(report => _parser.Parse(report).Sentences.Length);

    [Benchmark(OperationsPerInvoke = Words)]
    public int ParseOnTwoThreads()
    {
        var sentences = 0;
        Parallel.ForEach(
            _reports, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            report => Interlocked.Add(ref sentences, _parser.Parse(report).Sentences.Length));
        return sentences;
    }
}
