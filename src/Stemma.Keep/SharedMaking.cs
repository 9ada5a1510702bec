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

    public WorkerLedger Workers { get; } = new(store);

    /// <summary>Reads what has come in and sorts what was parsed, if nobody else is at it.</summary>
    /// <returns>Whether there was something to do.</returns>
    public bool Arrange(Knowledge knowledge, CancellationToken ct)
    {
        using var turn = store.Turn(ct);
        return turn is not null && making.Arrange(knowledge, new Steps(OneThread, ct));
    }

    /// <summary>Rows of reports that are to be parsed, in order.</summary>
    public ImmutableArray<long> Unparsed() => made.UnparsedNumbers();

    /// <summary>Stories that are to be made, with the mark of the sorting that changed each.</summary>
    public ImmutableArray<(string Story, string Mark)> Stale() => [.. made.Stale().Select(story => (story.Id, story.Mark))];

    public void Parse(long report, Parser parser) => making.ParseOne(report, parser);

    public void Make(string story, Knowledge knowledge, CancellationToken ct) => making.MakeOne(story, knowledge, new Steps(OneThread, ct));

    /// <summary>Whether all that has come in is made.</summary>
    public bool IsDone() => !made.HasUnread() && !made.HasUnmade();
}
