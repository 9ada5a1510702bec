using System.Collections.Immutable;
using NodaTime;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Decides for one pair whether the two are tied, by what, and in which direction.</summary>
internal sealed class Ties(CreditBook credits, double minimumConfidence)
{
    /// <summary>What is taken over is taken over within days; later it is history.</summary>
    private const int DaysOfNews = 30;

    /// <summary>What is left of the confidence when the two lie far apart: what they share is mostly what any report on the matter has.</summary>
    private const double FarApartShare = 0.6;

    /// <summary>Of a tie by a credit alone, without any shared text.</summary>
    private const double CreditAlone = 0.5;

    /// <summary>What a credit leaves of the doubt about shared text.</summary>
    private const double DoubtUnderCredit = 0.2;

    /// <summary>What the signs for one direction must weigh before they decide it: no single one does, nor does the order of publication with another.</summary>
    private const double EnoughWeight = 2;
    private const double OrderWeight = 0.5;

    /// <summary>The same between two outlets that are known: what these share without a word about it, they mostly have from one agency.</summary>
    private const double EnoughBetweenOutlets = 3;

    /// <summary>How sure shared text must be before signs without a credit decide who had it first, or a credit of one reaches the other.</summary>
    public const double SureTie = 0.7;

    /// <summary>Null when the two are left apart.</summary>
    public Tie? Of(Comparison compared)
    {
        var pair = DaysBetween(compared) <= DaysOfNews ? compared
            : compared with { Confidence = Math.Round(compared.Confidence * FarApartShare, 3) };
        var aCredits = credits.Between(pair.A.Order, pair.B.Order);
        var bCredits = credits.Between(pair.B.Order, pair.A.Order);
        var isCredited = aCredits is not null || bCredits is not null;
        var hasText = pair.Confidence > 0;
        if (!isCredited && pair.Confidence < minimumConfidence)
            return null;
        if (isCredited && !hasText && !MeansThisOne(pair.A, aCredits, pair.B) && !MeansThisOne(pair.B, bCredits, pair.A))
            return null;

        var signs = hasText ? Signs.Of(pair) : [];
        var (direction, bIsChild) = Decide(pair, aCredits, bCredits, signs);
        var kind = !hasText ? DerivationKind.Credit : pair.MostlyVerbatim ? DerivationKind.Verbatim : DerivationKind.Paraphrase;
        var confidence = !isCredited ? pair.Confidence
            : Math.Max(CreditAlone, Math.Round(1 - (DoubtUnderCredit * (1 - pair.Confidence)), 3));
        if (isCredited && !hasText)
            confidence = CreditAlone;
        var shown = hasText ? pair : pair with { Passages = [] };
        var (parent, child) = bIsChild ? (pair.A, pair.B) : (pair.B, pair.A);
        return new Tie(parent, child, shown, kind, confidence, direction, Evidence(shown, aCredits, bCredits, signs));
    }

    /// <summary>0 when the publication of either is not known.</summary>
    private static int DaysBetween(Comparison pair) =>
        pair.A.Report.Published.Day is { } one && pair.B.Report.Published.Day is { } other ? Math.Abs(Period.DaysBetween(one, other)) : 0;

    public static Evidence OfCredit(Witness witness, CreditBook.Entry entry) =>
        new("credit", $"\"{entry.Credit.Text.ReplaceLineEndings(" ")}\"", witness.Id, SpanIn(witness, entry.Credit));

    public static Evidence OfText(Comparison pair) =>
        new("shared-text", $"{pair.Passages.Length} passages, {pair.Words} words", null, null);

    /// <summary>A credit without shared text means a report only when its outlet has no other here.</summary>
    private bool MeansThisOne(Witness witness, CreditBook.Entry? entry, Witness meant) =>
        entry is not null && credits.MeantBy(witness.Order, entry) is [var only] && only == meant.Order;

    private static TextSpan? SpanIn(Witness witness, Credit credit) =>
        credit.Span is { } span && span.End <= witness.Report.Text.Length ? span : null;

    private (Direction Direction, bool BIsChild) Decide(
        Comparison pair, CreditBook.Entry? aCredits, CreditBook.Entry? bCredits, List<Sign> signs)
    {
        if (aCredits is null != bCredits is null)
            return (Direction.Decided, bCredits is not null);
        if (aCredits is not null || pair.Confidence < SureTie)
            return (Direction.Undecided, true);
        var (aNames, bNames) = (credits.ChannelBetween(pair, ofA: true), credits.ChannelBetween(pair, ofA: false));
        if (aNames is null != bNames is null)
            return (Direction.Decided, bNames is not null);
        var (forA, forB) = (Weight(signs, bIsChild: false), Weight(signs, bIsChild: true));
        if (Math.Min(forA, forB) > 0 || Math.Max(forA, forB) < WeightNeeded(pair))
            return (Direction.Undecided, true);

        // What one has from somebody nobody collected, the other may have from there too.
        return CreditsLost(pair.A) || CreditsLost(pair.B) || pair.CommonChannel() is not null
            ? (Direction.Undecided, true)
            : (Direction.Decided, forB > 0);
    }

    private static double Weight(List<Sign> signs, bool bIsChild) =>
        signs.Where(sign => sign.BIsChild == bIsChild).Sum(sign => sign.Evidence.Code == Signs.Order ? OrderWeight : 1);

    /// <summary>An outlet's later version of its own report needs no sign but the order.</summary>
    private static double WeightNeeded(Comparison pair) =>
        pair.IsOneOutlet ? OrderWeight
        : OutletNames.Of(pair.A.Report.Outlet).Any() && OutletNames.Of(pair.B.Report.Outlet).Any() ? EnoughBetweenOutlets
        : EnoughWeight;

    private bool CreditsLost(Witness witness) => credits.Of(witness.Order).Any(entry => credits.MeantBy(witness.Order, entry).Count == 0);

    private static ImmutableArray<Evidence> Evidence(
        Comparison pair, CreditBook.Entry? aCredits, CreditBook.Entry? bCredits, List<Sign> signs)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        if (aCredits is not null)
            evidence.Add(OfCredit(pair.A, aCredits));
        if (bCredits is not null)
            evidence.Add(OfCredit(pair.B, bCredits));
        if (pair.Passages.Length > 0)
        {
            evidence.Add(OfText(pair));
            if (pair.Passages.Length > 1)
                evidence.Add(new Evidence("same-order", $"{pair.Ordered} of {pair.Passages.Length} passages", null, null));
            evidence.AddRange(signs.OrderBy(s => s.Evidence.Code, StringComparer.Ordinal).ThenBy(s => s.BIsChild).Select(s => s.Evidence));
            if (pair.Passages.Count(p => p.InQuotes) is var quotations and > 0)
                evidence.Add(new Evidence("shared-quotation", $"{quotations} passages", null, null));
        }

        return evidence.ToImmutable();
    }
}
