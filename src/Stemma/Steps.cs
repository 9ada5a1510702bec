using System.Collections.Immutable;

namespace Stemma;

/// <summary>Runs the steps of a journey: in parallel where reports stand alone, results always in input order.</summary>
internal sealed class Steps(JourneyOptions options, CancellationToken ct)
{
    public ImmutableArray<TOut> Each<TIn, TOut>(string stage, ImmutableArray<TIn> inputs, Func<TIn, TOut> step)
    {
        var results = new TOut[inputs.Length];
        var done = 0;
        Report(stage, 0, inputs.Length);
        var parallel = new ParallelOptions
        {
            CancellationToken = ct,
            MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        };
        Parallel.For(0, inputs.Length, parallel, index =>
        {
            results[index] = step(inputs[index]);
            Report(stage, Interlocked.Increment(ref done), inputs.Length);
        });
        return [.. results];
    }

    public TOut Once<TOut>(string stage, Func<TOut> step)
    {
        ct.ThrowIfCancellationRequested();
        Report(stage, 0, 1);
        var result = step();
        Report(stage, 1, 1);
        return result;
    }

    private void Report(string stage, int done, int total) => options.Progress?.Report(new JourneyProgress(stage, done, total));
}
