using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Trace;

namespace Stemma.Tell;

/// <summary>Cuts the part of one story out of a dossier.</summary>
internal static class StoryPart
{
    public static Dossier Of(Dossier whole, Storyline story)
    {
        var reports = story.Reports.ToHashSet(StringComparer.Ordinal);
        var assertions = whole.Assertions.RemoveAll(assertion => !reports.Contains(assertion.Report));
        var here = assertions.Select(assertion => assertion.Id).ToHashSet(StringComparer.Ordinal);
        var claims = whole.Claims.RemoveAll(claim => !here.Contains(claim.Shown));
        var claimed = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var disputes = whole.Disputes.RemoveAll(dispute => !dispute.Claims.Any(claimed.Contains));
        var lost = whole.LostSources.RemoveAll(source => !source.Reports.Any(reports.Contains));
        var parents = lost.Select(source => source.Id).Concat(reports).ToHashSet(StringComparer.Ordinal);
        var framing = whole.Framing.RemoveAll(label => !reports.Contains(label.Report));
        return whole with
        {
            Reports = whole.Reports.RemoveAll(told => !reports.Contains(told.Report.Id)),
            Assertions = assertions,
            Claims = claims,
            Disputes = disputes,
            Actors = Actors(whole.Actors, reports, NamedIn(assertions, claims, framing)),
            Places = Places(whole.Places, reports, PlacesIn(assertions)),
            Derivations = whole.Derivations.RemoveAll(tie => !reports.Contains(tie.To) || !parents.Contains(tie.From)),
            LostSources = [.. lost.Select(source => Within(source, reports))],
            Timeline = whole.Timeline.RemoveAll(entry => !claimed.Contains(entry.Claim)),
            Framing = framing,
            Stories = [story],
            Truth = new TruthOpinion(
                whole.Truth.Values.RemoveAll(value => !claimed.Contains(value.Claim)),
                whole.Truth.Copying.RemoveAll(pair => !reports.Contains(pair.One) || !reports.Contains(pair.Other))),
        };
    }

    private static ImmutableArray<Actor> Actors(ImmutableArray<Actor> all, HashSet<string> reports, HashSet<string> named) =>
        [.. all
            .Select(actor => actor with { Mentions = Within(actor.Mentions, reports) })
            .Where(actor => !actor.Mentions.IsEmpty || named.Contains(actor.Id))
            .Select(actor => actor with { Names = Seen(actor) })];

    /// <summary>The spellings these reports use; all of them where none is left.</summary>
    private static ImmutableArray<string> Seen(Actor actor)
    {
        var words = actor.Mentions.Select(mention => mention.Text).ToHashSet(StringComparer.Ordinal);
        var seen = actor.Names.RemoveAll(name => !words.Contains(name));
        return seen.IsEmpty ? actor.Names : seen;
    }

    private static ImmutableArray<Place> Places(ImmutableArray<Place> all, HashSet<string> reports, HashSet<string> named)
    {
        var kept = all
            .Select(place => place with { Mentions = Within(place.Mentions, reports) })
            .Where(place => !place.Mentions.IsEmpty || named.Contains(place.Id))
            .ToImmutableArray();
        var ids = kept.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        return [.. kept.Select(place => place with { Within = place.Within.RemoveAll(id => !ids.Contains(id)) })];
    }

    private static HashSet<string> NamedIn(
        ImmutableArray<ToldAssertion> assertions, ImmutableArray<Claim> claims, ImmutableArray<Framing> framing) =>
        assertions.SelectMany(ActorsOf)
            .Concat(claims.SelectMany(claim => claim.Origins).Select(origin => origin.Actor))
            .Concat(framing.Select(label => label.Actor))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string?> ActorsOf(ToldAssertion assertion) =>
        assertion.Attribution.SelectMany(link => new[] { link.Source, link.Via })
            .Concat(assertion.Event?.Agents ?? [])
            .Concat(assertion.Event?.Targets ?? []);

    private static HashSet<string> PlacesIn(ImmutableArray<ToldAssertion> assertions) =>
        assertions.SelectMany(assertion => assertion.Event?.Places ?? []).ToHashSet(StringComparer.Ordinal);

    private static ImmutableArray<LinkedMention> Within(ImmutableArray<LinkedMention> mentions, HashSet<string> reports) =>
        mentions.RemoveAll(mention => !reports.Contains(mention.Report));

    private static LostSource Within(LostSource source, HashSet<string> reports) => source with
    {
        Reports = source.Reports.RemoveAll(report => !reports.Contains(report)),
        Evidence = source.Evidence.RemoveAll(piece => piece.Report is { } report && !reports.Contains(report)),
    };
}
