using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>
/// How reports stand on a claim as its face tells it. They agree with what they assert. They disagree strongly where they deny
/// it in words, and disagree where a dispute says that they contradict it and it is plain which of its sides they take. A report
/// that tells both has a stance of each.
/// </summary>
internal static class Stances
{
    private const string Agree = "agree";
    private const string Disagree = "disagree";
    private const string StronglyDisagree = "strongly-disagree";

    /// <param name="Opinion">In the words of STIX.</param>
    /// <param name="Assertions">At least one.</param>
    public sealed record Stance(string Report, string Opinion, ImmutableArray<string> Assertions);

    /// <summary>By report, then by opinion as first told.</summary>
    public static IEnumerable<Stance> On(StoryIndex story, Claim claim)
    {
        var shown = story.Assertions[claim.Shown];
        var contradictions = story.DisputesOf(claim.Id).Where(d => d.Verdict == Verdict.Contradiction).ToList();
        var within = story.AssertionsOf(claim).Select(a => (Assertion: a, Opinion: Within(shown, a, contradictions)));
        var against = contradictions
            .SelectMany(d => d.Assertions.Select(id => story.Assertions[id]))
            .Where(a => a.Claim != claim.Id)
            .DistinctBy(a => a.Id)
            .Select(a => (Assertion: a, Opinion: Denies(shown, a) ? StronglyDisagree : Disagree));
        var order = story.Dossier.Reports.Select((r, i) => (r.Report.Id, i)).ToDictionary(StringComparer.Ordinal);
        return within.Concat(against)
            .GroupBy(told => (told.Assertion.Report, told.Opinion))
            .OrderBy(told => order[told.Key.Report])
            .Select(told => new Stance(told.Key.Report, told.Key.Opinion, [.. told.Select(t => t.Assertion.Id)]));
    }

    private static string Within(ToldAssertion shown, ToldAssertion assertion, List<Dispute> contradictions)
    {
        if (assertion.Factuality.Polarity != shown.Factuality.Polarity)
            return Denies(shown, assertion) ? StronglyDisagree : Disagree;
        return contradictions.Exists(d => Opposes(d, shown, assertion)) ? Disagree : Agree;
    }

    private static bool Denies(ToldAssertion shown, ToldAssertion assertion) =>
        assertion.Factuality.Polarity == Polarity.Negative && shown.Factuality.Polarity == Polarity.Positive;

    /// <summary>Within one claim: of two values the other one, of more figures those that no number fits together with the face's.</summary>
    private static bool Opposes(Dispute dispute, ToldAssertion shown, ToldAssertion assertion)
    {
        var mine = dispute.Values.FirstOrDefault(v => v.Assertion == assertion.Id)?.Value;
        var face = dispute.Values.FirstOrDefault(v => v.Assertion == shown.Id)?.Value;
        if (mine is null || face is null || mine == face)
            return false;
        if (dispute.Kind == DisputeKind.Quantity)
            return shown.Quantities.Any(q => assertion.Quantities.Any(other => q.Quantity.Measure == other.Quantity.Measure && Exclude(q.Quantity, other.Quantity)));
        return dispute.Values.Select(v => v.Value).Distinct(StringComparer.Ordinal).Count() == 2;
    }

    /// <summary>By the stated rule "bounds".</summary>
    private static bool Exclude(Quantity one, Quantity other) => LowOf(one) > HighOf(other) || LowOf(other) > HighOf(one);

    private static decimal? LowOf(Quantity quantity) => quantity.Low ?? (IsNear(quantity) ? quantity.Best - Margin(quantity) : quantity.Best);

    private static decimal? HighOf(Quantity quantity) =>
        IsNear(quantity) ? quantity.Best + Margin(quantity) : quantity.High;

    private static bool IsNear(Quantity quantity) => quantity.Modifier is "about" or "nearly";

    private static decimal? Margin(Quantity quantity) => quantity.Best is { } best ? Math.Max(1, best / 10) : null;
}
