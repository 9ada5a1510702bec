using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Decides for one pair whether the two are tied, by what, and in which direction.</summary>
internal sealed class Ties(CreditBook credits, double minimumConfidence)
{
    /// <summary>Of a tie by a credit alone, without any shared text.</summary>
    private const double CreditAlone = 0.5;

    /// <summary>What a credit leaves of the doubt about shared text.</summary>
    private const double DoubtUnderCredit = 0.2;

    private const int EnoughSigns = 2;

    /// <summary>How sure shared text must be before signs without a credit decide who had it first, or a credit of one reaches the other.</summary>
    public const double SureTie = 0.7;

    /// <summary>Null when the two are left apart.</summary>
    public Tie? Of(Comparison pair)
    {
        var aCredits = credits.Between(pair.A.Order, pair.B.Order);
        var bCredits = credits.Between(pair.B.Order, pair.A.Order);
        var isCredited = aCredits is not null || bCredits is not null;
        var hasText = pair.Confidence > 0;
        if (!isCredited && pair.Confidence < minimumConfidence)
            return null;
        if (isCredited && !hasText && !MeansThisOne(aCredits, pair.B) && !MeansThisOne(bCredits, pair.A))
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

    public static Evidence OfCredit(Witness witness, CreditBook.Entry entry) =>
        new("credit", $"\"{entry.Credit.Text.ReplaceLineEndings(" ")}\"", witness.Id, SpanIn(witness, entry.Credit));

    public static Evidence OfText(Comparison pair) =>
        new("shared-text", $"{pair.Passages.Length} passages, {pair.Words} words", null, null);

    /// <summary>A credit without shared text means a report only when its outlet has no other here.</summary>
    private static bool MeansThisOne(CreditBook.Entry? entry, Witness meant) =>
        entry is { Reports.Length: 1 } && entry.Reports[0] == meant.Order;

    private static TextSpan? SpanIn(Witness witness, Credit credit) =>
        credit.Span is { } span && span.End <= witness.Report.Text.Length ? span : null;

    private (Direction Direction, bool BIsChild) Decide(
        Comparison pair, CreditBook.Entry? aCredits, CreditBook.Entry? bCredits, List<Sign> signs)
    {
        if (aCredits is null != bCredits is null)
            return (Direction.Decided, bCredits is not null);
        var forB = signs.Count(s => s.BIsChild);
        var forA = signs.Count - forB;
        if (aCredits is not null || Math.Min(forA, forB) > 0 || Math.Max(forA, forB) < EnoughSigns || pair.Confidence < SureTie)
            return (Direction.Undecided, true);

        // What one has from somebody nobody collected, the other may have from there too.
        return CreditsLost(pair.A) || CreditsLost(pair.B)
            ? (Direction.Undecided, true)
            : (Direction.Decided, forB > 0);
    }

    private bool CreditsLost(Witness witness) => credits.Of(witness.Order).Any(entry => entry.Reports.Length == 0);

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
