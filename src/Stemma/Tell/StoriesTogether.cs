using System.Collections.Immutable;
using Stemma.Reconcile;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>One dossier of the parts of several stories, whose ids are distinct.</summary>
internal static class StoriesTogether
{
    /// <param name="order">The ids of all reports, in report order.</param>
    /// <param name="parts">Of one story each, in the order of the stories.</param>
    public static Dossier Of(ImmutableArray<string> order, ImmutableArray<Dossier> parts, ImmutableArray<Skip> skipped)
    {
        var placeOf = order.Select((report, place) => (report, place)).ToDictionary(entry => entry.report, entry => entry.place, StringComparer.Ordinal);
        var assertions = parts.SelectMany(part => part.Assertions).OrderBy(assertion => placeOf[assertion.Report]).ToImmutableArray();
        var claims = Ranked(parts.SelectMany(part => part.Claims), assertions);
        var rankOf = claims.Select((claim, rank) => (claim.Id, rank)).ToDictionary(entry => entry.Id, entry => entry.rank, StringComparer.Ordinal);
        return new Dossier
        {
            Engine = Teller.Engine,
            Reports = [.. parts.SelectMany(part => part.Reports).OrderBy(told => placeOf[told.Report.Id]).Select((told, place) => told with { Siglum = Siglum.Of(place) })],
            Assertions = assertions,
            Claims = claims,
            Disputes = [.. parts.SelectMany(part => part.Disputes).OrderBy(dispute => rankOf[dispute.Claims[0]])],
            Actors = All(parts, part => part.Actors),
            Places = All(parts, part => part.Places),
            Stories = All(parts, part => part.Stories),
            Truth = new TruthOpinion(All(parts, part => part.Truth.Values), All(parts, part => part.Truth.Copying)),
            Derivations = All(parts, part => part.Derivations),
            LostSources = All(parts, part => part.LostSources),
            Timeline = [.. parts.SelectMany(part => part.Timeline).OrderBy(entry => entry.Start is null).ThenBy(entry => entry.Start).ThenBy(entry => rankOf[entry.Claim])],
            Framing = All(parts, part => part.Framing),
            Skipped = skipped,
        };
    }

    /// <summary>As within a story: <see cref="ClaimRank"/>, then the most widely carried on the fewest origins.</summary>
    private static ImmutableArray<Claim> Ranked(IEnumerable<Claim> claims, ImmutableArray<ToldAssertion> assertions)
    {
        var at = assertions.Select((assertion, place) => (assertion, place)).ToDictionary(entry => entry.assertion.Id, StringComparer.Ordinal);
        return [.. claims
            .OrderBy(claim => ClaimRank.Of(claim, claim.Assertions.Any(assertion => at[assertion].assertion.Event is not null)))
            .ThenByDescending(claim => claim.Reports)
            .ThenBy(claim => claim.IndependentOrigins)
            .ThenByDescending(claim => claim.Estimate is not null)
            .ThenBy(claim => at[claim.Assertions[0]].place)];
    }

    private static ImmutableArray<T> All<T>(ImmutableArray<Dossier> parts, Func<Dossier, ImmutableArray<T>> of) => [.. parts.SelectMany(part => of(part))];
}
