using BenchmarkDotNet.Attributes;
using Stemma.Parse;

namespace Stemma.Bench;

[MemoryDiagnoser]
public class LoadBenchmarks
{
    public Parser? Loaded { get; private set; }

    [Benchmark]
    public void LoadModel() => Loaded = Parser.Load();
}
