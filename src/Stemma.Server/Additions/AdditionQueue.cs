using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;

namespace Stemma.Server.Additions;

/// <summary>The additions that wait, the one that runs, and the latest that are over. Thread safe.</summary>
internal sealed class AdditionQueue(ServerLimits limits) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly List<Addition> _all = [];
    private readonly Channel<Addition> _waiting = Channel.CreateUnbounded<Addition>(new UnboundedChannelOptions { SingleReader = true });
    private int _number;

    /// <returns>Null when as many wait as may, or those that wait hold as much as they may.</returns>
    public Addition? Add(AdditionRequest request)
    {
        lock (_turn)
        {
            var waiting = _all.Count(addition => addition.State == AdditionState.Waiting);
            if (waiting >= limits.MaxWaiting || _all.Sum(addition => addition.Bytes) + request.Bytes > limits.MaxWaitingBytes)
                return null;

            var addition = new Addition((++_number).ToString(CultureInfo.InvariantCulture), request);
            _all.Add(addition);
            while (_all.Count > limits.MaxRemembered && _all.Find(other => other.IsOver) is { } oldest)
            {
                _all.Remove(oldest);
                oldest.Dispose();
            }

            _waiting.Writer.TryWrite(addition);
            return addition;
        }
    }

    public Addition? Find(string id)
    {
        lock (_turn)
            return _all.Find(addition => addition.Id == id);
    }

    /// <summary>All that are remembered, the latest first, each with how many go before it.</summary>
    public ImmutableArray<(Addition Addition, int Ahead)> All()
    {
        lock (_turn)
            return [.. _all.Select(addition => (addition, Ahead(addition))).Reverse()];
    }

    public int AheadOf(Addition addition)
    {
        lock (_turn)
            return Ahead(addition);
    }

    /// <summary>In the order in which they were asked for; those cancelled meanwhile among them.</summary>
    public IAsyncEnumerable<Addition> Taken(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);

    public void Dispose()
    {
        lock (_turn)
            _all.ForEach(addition => addition.Dispose());
    }

    private int Ahead(Addition addition) =>
        addition.State == AdditionState.Waiting ? _all.TakeWhile(other => other != addition).Count(other => !other.IsOver) : 0;
}
