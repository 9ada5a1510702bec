using System.Collections.Immutable;
using Stemma.Keep.Made;
using Stemma.Keep.Stores;
using Stemma.Keep.Stores.Postgres;
using Stemma.Link;
using Stemma.Parse;

namespace Stemma.Keep;

/// <summary>The making of a collection in pieces that several processes do; each piece may be done twice and has its effect once. Used by one thread.</summary>
internal sealed class SharedMaking(Store store, LayerStore made, CollectionMaking making)
{
    private static readonly JourneyOptions OneThread = new() { Threads = 1 };

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether what others left half done was seen to.</summary>
    private bool _hasArranged;

    public WorkerLedger Workers { get; } = new(store);

    public GivenUpLedger GivenUp { get; } = new(store);

    /// <summary>Reads what has come in, and sorts what was parsed, if nobody else is at it.</summary>
    /// <param name="isToSort">Whether what was parsed is sorted where nothing has come in that is to be read.</param>
    public void Arrange(bool isToSort, Knowledge knowledge, CancellationToken ct)
    {
        if (_hasArranged && !made.HasUnread() && !(isToSort && made.HasUnsorted()) && !made.IsUnsettled())
            return;
        using var turn = store.Turn(ct);
        if (turn is null)
            return;
        making.Arrange(knowledge, new Steps(OneThread, ct));
        _hasArranged = true;
    }

    /// <summary>Whether what is there was made by this build with this knowledge, or nothing was made yet.</summary>
    public bool IsMadeByThis(Knowledge knowledge) => making.IsMadeByThis(knowledge);

    /// <summary>Throws away what another build made, or one with other knowledge, unless somebody else is at it.</summary>
    public void Begin(Knowledge knowledge, CancellationToken ct)
    {
        using var turn = store.Turn(ct);
        if (turn is not null)
            making.Begin(knowledge);
    }

    /// <summary>Rows of reports that are to be parsed, the first so many, each with what is to be taken out of it.</summary>
    /// <param name="again">Those that were given up are left out for so long.</param>
    public ImmutableArray<(long Number, string Taken)> Unparsed(int most, TimeSpan again) => made.UnparsedNumbers(most, again);

    /// <summary>Stories that are to be made, the first so many, with the mark of the sorting that changed each.</summary>
    /// <param name="again">Those that were given up as they are now are left out for so long.</param>
    public ImmutableArray<(string Story, string Mark)> Stale(int most, TimeSpan again) => made.StaleMarks(most, again);

    public void Parse(IEnumerable<long> reports, Parser parser) => making.ParseThese(reports, parser);

    public void Make(string story, Knowledge knowledge, CancellationToken ct) => making.MakeOne(story, knowledge, new Steps(OneThread, ct));

    public MakingState State { get; } = new(store);

    /// <summary>Comes back when others have made what captures hold, or given it up.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public KeepFault? WaitUntilMade(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (store.Caught(() => State.AreMade(keys), out var fault) || fault is not null)
                return fault;
            if (store.Caught(() => GivenUp.HasAny(keys), out fault) || fault is not null)
                return fault ?? KeepFault.GivenUp;
            ct.WaitHandle.WaitOne(BetweenLooks);
        }
    }

    /// <summary>Whether all that has come in is made.</summary>
    public bool IsDone() => !made.HasUnread() && !made.HasUnmade() && !made.IsUnsettled();
}
