namespace Stemma.Cli.Watch;

/// <summary>Sees to it that no host is asked more often than it should be. Thread safe.</summary>
internal sealed class HostPace(WatchOptions options, TimeProvider time)
{
    /// <summary>Hosts that are remembered; beyond this, those that may be asked at once are forgotten.</summary>
    public const int MaxHosts = 10_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host of an address may be asked.</summary>
    /// <returns>False, at once, where that is too long.</returns>
    public async Task<bool> WaitAsync(string address, CancellationToken ct)
    {
        if (HostOf(address) is not { } host)
            return true;
        TimeSpan wait;
        lock (_turn)
        {
            var now = time.GetUtcNow();
            var next = _next.GetValueOrDefault(host, now);
            wait = next > now ? next - now : TimeSpan.Zero;
            if (wait > options.LongestWait)
                return false;
            Forget(now);
            _next[host] = now + wait + options.BetweenQuestions;
        }

        await Task.Delay(wait, time, ct);
        return true;
    }

    /// <summary>Leaves a host alone for a while.</summary>
    public void Pause(string address, TimeSpan pause)
    {
        if (HostOf(address) is not { } host)
            return;
        lock (_turn)
        {
            var until = time.GetUtcNow() + pause;
            if (_next.GetValueOrDefault(host) < until)
                _next[host] = until;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_next.Count < MaxHosts)
            return;
        foreach (var free in _next.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
            _next.Remove(free);
    }

    private static string? HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : null;
}
