using System.Collections.Immutable;

namespace Stemma;

/// <summary>Runs the steps of a journey: in parallel where reports stand alone, results always in input order.</summary>
internal sealed class Steps(JourneyOptions options, CancellationToken ct)
{
    /// <summary>Inputs that may wait for a slower one before them; more would only fill the memory.</summary>
    private const int AheadPerThread = 2;

    /// <summary>64 MiB of inputs that may wait, or one that is larger.</summary>
    private const long BytesAhead = 64 * 1024 * 1024;

    private int Threads => options.Threads == 0 ? Environment.ProcessorCount : options.Threads;

    public ImmutableArray<TOut> Each<TIn, TOut>(string stage, ImmutableArray<TIn> inputs, Func<TIn, TOut> step)
    {
        var results = new TOut[inputs.Length];
        var done = 0;
        Report(stage, 0, inputs.Length);
        var parallel = new ParallelOptions
        {
            CancellationToken = ct,
            MaxDegreeOfParallelism = Threads,
        };
        Parallel.For(0, inputs.Length, parallel, index =>
        {
            results[index] = Observation.Stage(stage, () => step(inputs[index]));
            Report(stage, Interlocked.Increment(ref done), inputs.Length);
        });
        return [.. results];
    }

    /// <summary>
    /// The same over inputs whose number nobody knows and of which only a few are held at a time: they are taken one by
    /// one, as results are asked for.
    /// </summary>
    /// <param name="size">Of an input, in bytes.</param>
    /// <param name="total">How many inputs there will be; 0 where that is not known.</param>
    public IEnumerable<TOut> Stream<TIn, TOut>(string stage, IEnumerable<TIn> inputs, Func<TIn, TOut> step, Func<TIn, long> size, int total = 0)
    {
        int done = 0;
        Report(stage, 0, total);
        foreach (var result in Threads == 1 ? inputs.Select(step) : Ahead(inputs, step, size))
        {
            ct.ThrowIfCancellationRequested();
            Report(stage, ++done, total);
            yield return result;
        }

        Report(stage, done, done);
    }

    private IEnumerable<TOut> Ahead<TIn, TOut>(IEnumerable<TIn> inputs, Func<TIn, TOut> step, Func<TIn, long> size)
    {
        var workers = new TaskFactory(ct, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Threads).ConcurrentScheduler);
        var begun = new Queue<(Task<TOut> Work, long Size)>();
        long held = 0;
        foreach (var input in inputs)
        {
            held += size(input);
            while (begun.Count >= Threads * AheadPerThread || (begun.Count > 0 && held > BytesAhead))
            {
                var (work, taken) = begun.Dequeue();
                held -= taken;
                yield return work.GetAwaiter().GetResult();
            }

            begun.Enqueue((workers.StartNew(() => step(input)), size(input)));
        }

        while (begun.TryDequeue(out var last))
            yield return last.Work.GetAwaiter().GetResult();
    }

    public TOut Once<TOut>(string stage, Func<TOut> step)
    {
        ct.ThrowIfCancellationRequested();
        Report(stage, 0, 1);
        var result = Observation.Stage(stage, step);
        Report(stage, 1, 1);
        return result;
    }

    private void Report(string stage, int done, int total) => options.Progress?.Report(new JourneyProgress(stage, done, total));
}
