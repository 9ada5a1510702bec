using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Stemma.Server.Additions;

/// <summary>
/// What has happened so far, for any number of listeners, each at its own pace. An event with a key takes the place of the
/// one with that key: who listens slowly hears the latest and misses nothing that still holds.
/// </summary>
internal sealed class EventLog
{
    private readonly Lock _turn = new();
    private readonly List<(string? Key, AdditionEvent Event)> _events = [];
    private TaskCompletionSource _more = NewSignal();
    private long _number;
    private bool _isOver;

    /// <param name="key">Null for an event that stands for itself.</param>
    public void Tell(string? key, string name, string json) => Tell(key, name, json, isLast: false);

    public void TellLast(string name, string json) => Tell(null, name, json, isLast: true);

    /// <summary>The events after a number, in order, and then those that come, until the last.</summary>
    public async IAsyncEnumerable<AdditionEvent> Follow(long after, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var (events, more) = After(after);
            foreach (var happened in events)
            {
                after = happened.Number;
                yield return happened;
            }

            if (more is null)
                yield break;
            await more.WaitAsync(ct);
        }
    }

    /// <returns>More: done when there is more; null when there will not be.</returns>
    private (ImmutableArray<AdditionEvent> Events, Task? More) After(long number)
    {
        lock (_turn)
        {
            return ([.. _events.Select(entry => entry.Event).Where(happened => happened.Number > number)], _isOver ? null : _more.Task);
        }
    }

    private void Tell(string? key, string name, string json, bool isLast)
    {
        TaskCompletionSource signal;
        lock (_turn)
        {
            if (_isOver)
                return;
            if (key is not null)
                _events.RemoveAll(entry => entry.Key == key);
            _events.Add((key, new AdditionEvent(++_number, name, json)));
            _isOver = isLast;
            signal = _more;
            _more = NewSignal();
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
