using NodaTime;

namespace Stemma.Cli.Watch;

/// <summary>
/// Sees to it that a host is asked one question at a time, and no sooner than it should be. Until when a host is left alone that asked for it stands in
/// the collection. Thread safe.
/// </summary>
internal sealed class HostPace(SharedCollection collection, WatchOptions options, TimeProvider time)
{
    /// <summary>Hosts that are remembered; beyond this, those that nobody asks and that may be asked at once are forgotten.</summary>
    public const int MaxHosts = 10_000;

    private readonly Lock _change = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn to ask the host of an address; it is the caller's until it is disposed of.</summary>
    /// <returns>Null, as soon as that is known, where the host is to be left alone for too long.</returns>
    /// <exception cref="CollectionFaultException">The collection cannot be read.</exception>
    public async Task<IDisposable?> TakeAsync(string address, CancellationToken ct)
    {
        var host = Enter(HostOf(address));
        try
        {
            await host.Turn.WaitAsync(ct);
        }
        catch
        {
            Leave(host);
            throw;
        }

        var turn = new Turn(this, host);
        try
        {
            while (WaitFor(host) is var wait && wait > TimeSpan.Zero)
            {
                if (wait > options.LongestWait)
                {
                    turn.Dispose();
                    return null;
                }

                await Task.Delay(wait, time, ct);
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Leaves a host alone for a while.</summary>
    /// <exception cref="CollectionFaultException">The collection cannot be written.</exception>
    public void Pause(string address, TimeSpan pause)
    {
        var name = HostOf(address);
        var until = time.GetUtcNow() + pause;
        lock (_change)
        {
            if (_hosts.TryGetValue(name, out var host) && host.Next < until)
                host.Next = until;
        }

        collection.Do(kept => kept.Feeds.LeaveAlone(name, Instant.FromDateTimeOffset(until), Instant.FromDateTimeOffset(time.GetUtcNow())));
    }

    private Host Enter(string name)
    {
        lock (_change)
        {
            if (!_hosts.TryGetValue(name, out var host))
            {
                Forget();
                host = new Host { Next = collection.Do(kept => kept.Feeds.LeftAloneUntil(name))?.ToDateTimeOffset() ?? DateTimeOffset.MinValue };
                _hosts.Add(name, host);
            }

            host.Askers++;
            return host;
        }
    }

    private TimeSpan WaitFor(Host host)
    {
        lock (_change)
            return host.Next - time.GetUtcNow();
    }

    private void GiveBack(Host host)
    {
        lock (_change)
        {
            if (time.GetUtcNow() + options.BetweenQuestions is var next && host.Next < next)
                host.Next = next;
        }

        host.Turn.Release();
        Leave(host);
    }

    private void Leave(Host host)
    {
        lock (_change)
            host.Askers--;
    }

    private void Forget()
    {
        if (_hosts.Count < MaxHosts)
            return;
        var now = time.GetUtcNow();
        foreach (var (name, host) in _hosts.Where(entry => entry.Value.Askers == 0 && entry.Value.Next <= now).ToList())
        {
            _hosts.Remove(name);
            host.Dispose();
        }
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : "";

    private sealed class Host : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>When it may be asked next.</summary>
        public DateTimeOffset Next { get; set; }

        /// <summary>Those that have the turn or wait for it.</summary>
        public int Askers { get; set; }

        public void Dispose() => Turn.Dispose();
    }

    private sealed class Turn(HostPace pace, Host host) : IDisposable
    {
        private bool _isGivenBack;

        public void Dispose()
        {
            if (!_isGivenBack)
                pace.GiveBack(host);
            _isGivenBack = true;
        }
    }
}
