using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>One deed put down to two sides: within a claim by who is told to have done it, across claims by who is accused of it.</summary>
internal static class ActorDispute
{
    public static IEnumerable<Dispute> In(ImmutableArray<Statement> claim) =>
        ValueDispute.Of(DisputeKind.Actor, [.. claim.Where(statement => !IsAccusation(statement)).Select(statement => Value(statement, statement.Agents)).OfType<ToldValue>()], Judge, Because);

    /// <summary>Accusations of one story that tell of the same and blame different sides for it.</summary>
    /// <param name="statements">Of one story.</param>
    public static IEnumerable<Dispute> Blames(IEnumerable<Statement> statements, Likeness likeness) =>
        ValueDispute.Of(
            DisputeKind.Actor,
            [.. statements.Where(IsAccusation).Select(statement => Value(statement, statement.Targets)).OfType<ToldValue>()],
            (one, other) => likeness.IsOfOneMatter(one.Statement, other.Statement) ? Judge(one, other) : null,
            Because);

    private static bool IsAccusation(Statement statement) =>
        statement.Assertion is { Event.Code: PloverCode.Accuse, Factuality.Polarity: Polarity.Positive };

    private static ToldValue? Value(Statement statement, ImmutableArray<Party> parties) =>
        parties is [var party] ? new ToldValue(statement, party.Key, party.Span, party.IsLoose) : null;

    /// <summary>A name and a word for a side do not exclude each other: it is not known whose side he is on.</summary>
    private static Verdict? Judge(ToldValue one, ToldValue other) =>
        one.IsLoose != other.IsLoose ? null : one.IsUnsureBeside(other) ? Verdict.Undecided : Verdict.Contradiction;

    private static string Because(Verdict verdict) =>
        verdict == Verdict.Contradiction ? "put down to different sides" : "put down to different sides, one of them with a hedge";
}
