using System.Collections.Immutable;

namespace Stemma.Server.Work;

/// <summary>How far the work for a collection is.</summary>
/// <param name="Workers">Processes that say they work for it.</param>
/// <param name="Unread">Captures nobody has looked at.</param>
/// <param name="Reports">Reports that are to be parsed.</param>
/// <param name="Stories">Stories that are to be made, or made anew.</param>
/// <param name="Fault">Code of why the collection cannot be looked at, the other figures then being of when it last could; null when it can.</param>
/// <param name="HasBroker">Whether the broker answered.</param>
/// <param name="Queues">Empty where it did not.</param>
/// <param name="Failures">Pieces of work that were given up.</param>
/// <param name="FirstFailures">The oldest of these.</param>
public sealed record WorkFigures(
    int Workers,
    long Unread,
    WorkShare Reports,
    WorkShare Stories,
    string? Fault,
    bool HasBroker,
    ImmutableArray<WorkQueueFigures> Queues,
    long Failures,
    ImmutableArray<WorkFailure> FirstFailures);
