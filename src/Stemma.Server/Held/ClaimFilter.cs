using System.Collections.Frozen;
using NodaTime;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>Which claims are asked for; what is empty or null asks for nothing. Claims must meet all that is asked.</summary>
internal sealed record ClaimFilter
{
    /// <summary>Any of these.</summary>
    public FrozenSet<ClaimStatus> Statuses { get; init; } = [];

    /// <summary>One of its assertions tells an event of any of these kinds.</summary>
    public FrozenSet<PloverCode> Kinds { get; init; } = [];

    /// <summary>The actor speaks, acts, is acted upon, or is an origin.</summary>
    public string? Actor { get; init; }

    /// <summary>The place and all places within it.</summary>
    public FrozenSet<string>? Places { get; init; }

    /// <summary>An event of it may have ended on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>An event of it may have begun on this day or earlier.</summary>
    public LocalDate? To { get; init; }

    /// <summary>All of these stand in the words of one of its assertions.</summary>
    public SearchTerms? Terms { get; init; }

    public bool AsksNothing => Statuses.Count == 0 && AsksNoAssertion;

    private bool AsksNoAssertion =>
        Kinds.Count == 0 && Actor is null && Places is null && From is null && To is null && Terms is null;

    public bool Takes(Claim claim, DossierView view)
    {
        if (Statuses.Count > 0 && !Statuses.Contains(claim.Status))
            return false;
        if (AsksNoAssertion)
            return true;

        var told = view.AssertionsOf(claim);
        return (Kinds.Count == 0 || told.Any(assertion => assertion.Event is { } happened && Kinds.Contains(happened.Code)))
            && (Actor is null || claim.Origins.Any(origin => origin.Actor == Actor) || told.Any(Names))
            && (Places is null || told.Any(assertion => assertion.Event is { } happened && happened.Places.Any(Places.Contains)))
            && ((From is null && To is null) || told.Any(assertion => assertion.Event?.Time is { } time && Meets(time)))
            && (Terms is null || told.Any(assertion => Terms.AreIn(SearchableText.Of(assertion.Quote).Text)));
    }

    private bool Names(ToldAssertion assertion) =>
        assertion.Attribution.Any(link => link.Source == Actor || link.Via == Actor)
        || (assertion.Event is { } happened && (happened.Agents.Contains(Actor!) || happened.Targets.Contains(Actor!)));

    /// <summary>A time that was not placed meets nothing.</summary>
    private bool Meets(ToldTime time) =>
        (time.Start is not null || time.End is not null)
        && (From is null || time.End is null || time.End >= From)
        && (To is null || time.Start is null || time.Start <= To);
}
