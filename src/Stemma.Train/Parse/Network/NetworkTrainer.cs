using System.Globalization;

namespace Stemma.Train.Parse.Network;

/// <summary>Steps through the data; two shards a step whatever the number of cores, so that the outcome is the same on every machine.</summary>
internal sealed class NetworkTrainer
{
    // Batches whose sentences are sorted by length together.
    private const int Pool = 40;

    private readonly ParseNetwork _network;
    private readonly TrainingOptions _options;
    private readonly ShardPass[] _passes;
    private readonly TextWriter _log;

    public NetworkTrainer(ParseNetwork network, FormIndex forms, MentionPool mentions, TrainingOptions options, TextWriter log)
    {
        (_network, _options, _log) = (network, options, log);
        _passes = [.. Enumerable.Range(0, Parameter.Shards).Select(shard => new ShardPass(network, forms, mentions, shard))];
    }

    /// <param name="held">Sentences that are only measured.</param>
    /// <param name="checkpoint">Null to keep none.</param>
    /// <param name="stopAfter">Epochs after which to break off, as if it had been ended.</param>
    public void Train(List<Example> examples, List<Example> held, ulong seed, string? checkpoint, int stopAfter = int.MaxValue)
    {
        var order = new Order(seed);
        var rehearsal = new Order(seed);
        var steps = Enumerable.Range(0, _options.Epochs).Sum(_ => Batches(examples, rehearsal).Count);
        var step = 0;
        var done = File.Exists(checkpoint) ? Checkpoint.Read(checkpoint, _network) : 0;
        for (var epoch = 0; epoch < Math.Min(_options.Epochs, stopAfter); epoch++)
        {
            var batches = Batches(examples, order);
            if (epoch < done)
            {
                step += batches.Count;
                continue;
            }

            var clock = System.Diagnostics.Stopwatch.StartNew();
            var total = (Words: 0, Heads: 0, Relations: 0, Tags: 0);
            foreach (var batch in batches)
            {
                step++;
                var sums = Step(batch, step, Rate(step, steps), seed);
                total = (total.Words + sums.Words, total.Heads + sums.Heads, total.Relations + sums.Relations, total.Tags + sums.Tags);
            }

            double Percent(int right) => 100.0 * right / total.Words;
            _log.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"epoch {epoch + 1}: heads {Percent(total.Heads):F2}, labels {Percent(total.Relations):F2}, tags {Percent(total.Tags):F2}, {clock.Elapsed.TotalSeconds:F0} s"));
            if (held.Count > 0 && ((epoch + 1) % 2 == 0 || epoch + 1 == _options.Epochs))
                Measure(held);
            _log.WriteLine();
            if (checkpoint is not null)
                Checkpoint.Write(checkpoint, _network, epoch + 1);
        }
    }

    private (int Words, int Heads, int Relations, int Tags) Step(List<Example> batch, int step, float rate, ulong seed)
    {
        var weight = 1f / batch.Sum(e => e.Length);
        _network.Refresh(_options.RecurrentDropout, new Chance(seed + ((ulong)step * 8)));
        var sums = new (int Words, int Heads, int Relations, int Tags)[_passes.Length];
        Parallel.For(0, _passes.Length, shard =>
        {
            List<Example> part = [.. batch.Where((_, i) => i % _passes.Length == shard)];
            if (part.Count == 0)
                return;
            _passes[shard].Forward(part, _options, new Chance(seed + ((ulong)step * 8) + 1 + (ulong)shard));
            sums[shard] = _passes[shard].Learn(part, weight, _options);
        });
        _network.Update(rate, _options.Clip, step);
        return sums.Aggregate((x, y) => (x.Words + y.Words, x.Heads + y.Heads, x.Relations + y.Relations, x.Tags + y.Tags));
    }

    private float Rate(int step, int steps)
    {
        var plateau = _options.Plateau * steps;
        var rate = step <= plateau ? _options.Rate : _options.Rate * (steps - step + 1) / (steps - plateau);
        return step < _options.WarmUp ? rate * step / _options.WarmUp : rate;
    }

    private List<List<Example>> Batches(List<Example> examples, Order order)
    {
        var shuffled = examples.ToList();
        order.Shuffle(shuffled);
        var batches = new List<List<Example>>();
        var pool = new List<Example>();
        var words = 0;
        for (var i = 0; i < shuffled.Count; i++)
        {
            pool.Add(shuffled[i]);
            words += shuffled[i].Length;
            if (words < Pool * _options.BatchWords && i + 1 < shuffled.Count)
                continue;
            Cut(pool, batches);
            pool.Clear();
            words = 0;
        }

        order.Shuffle(batches);
        return batches;
    }

    private void Cut(List<Example> pool, List<List<Example>> batches)
    {
        var batch = new List<Example>();
        var words = 0;
        foreach (var example in pool.OrderByDescending(e => e.Length))
        {
            batch.Add(example);
            words += example.Length;
            if (words < _options.BatchWords)
                continue;
            batches.Add(batch);
            batch = [];
            words = 0;
        }

        if (batch.Count > 0)
            batches.Add(batch);
    }

    private void Measure(List<Example> held)
    {
        _network.Refresh(0f, null);
        var (words, heads, both, tags, names, found, right) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var batch in Batches(held, new Order(1)))
        {
            var pass = _passes[0];
            pass.Forward(batch, _options, null);
            pass.Choose(batch);
            for (var s = 0; s < batch.Count; s++)
            {
                for (var w = 0; w < batch[s].Length; w++)
                {
                    var row = pass.Batch.Row(s, w);
                    words++;
                    var head = pass.Heads[row] == batch[s].Heads[w];
                    heads += head ? 1 : 0;
                    both += head && pass.Relations[row] == batch[s].Relations[w] ? 1 : 0;
                    tags += pass.Tags[row] == batch[s].Tags[w] ? 1 : 0;
                    if (batch[s].Names is not { } gold)
                        continue;
                    names += gold[w] > 0 ? 1 : 0;
                    found += pass.Names[row] > 0 ? 1 : 0;
                    right += gold[w] > 0 && pass.Names[row] == gold[w] ? 1 : 0;
                }
            }
        }

        _log.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"; held: heads {100.0 * heads / words:F2}, with label {100.0 * both / words:F2}, tags {100.0 * tags / words:F2}, name words {200.0 * right / Math.Max(1, names + found):F2}"));
    }
}
