using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Stemma.Bench;

if (args is ["quick", var part, .. var folder])
    return QuickRun.Print(part, folder.FirstOrDefault());

var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
