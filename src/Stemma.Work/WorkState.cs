using System.Collections.Immutable;
using Stemma.Keep;

namespace Stemma.Work;

/// <summary>How far the work for a collection is.</summary>
/// <param name="Backlog">What is done and what is to be done, as the database has it.</param>
/// <param name="Queues">Empty where the broker does not answer.</param>
/// <param name="GivenUp">Pieces that were given up.</param>
/// <param name="FirstGivenUp">The oldest of these.</param>
/// <param name="HasBroker">Whether the broker answered.</param>
internal sealed record WorkState(Backlog Backlog, ImmutableArray<QueueState> Queues, long GivenUp, ImmutableArray<GivenUpPiece> FirstGivenUp, bool HasBroker);
