namespace Stemma.Cli.Serve;

/// <summary>How fast a count grows, over the last minute. Used by one thread.</summary>
internal sealed class RateWindow
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Over less than this nothing is said.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    private readonly Queue<(DateTimeOffset At, long Count)> _seen = [];

    /// <returns>By the second; null where it was not watched for long enough. A count that falls, where something is to be done anew, is no rate: 0.</returns>
    public double? Next(DateTimeOffset at, long count)
    {
        _seen.Enqueue((at, count));
        while (_seen.Count > 2 && at - _seen.ElementAt(1).At >= Window)
            _seen.Dequeue();
        var (since, before) = _seen.Peek();
        return at - since < Least ? null : Math.Max(0, count - before) / (at - since).TotalSeconds;
    }
}
