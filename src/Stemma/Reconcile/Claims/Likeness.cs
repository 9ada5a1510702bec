using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Origins;

namespace Stemma.Reconcile.Claims;

/// <summary>How surely two assertions say the same of the same event; figures, labels and polarity may differ.</summary>
internal sealed class Likeness
{
    /// <summary>From here on two assertions are one claim.</summary>
    public const double Same = 0.5;

    private readonly FrozenDictionary<string, double> _weights;

    private readonly FrozenDictionary<string, double> _rarity;
    private readonly double _needed;
    private readonly Kinship _kinship;
    private readonly Stories _stories;

    public Likeness(ImmutableArray<Statement> statements, Kinship kinship, Stories stories)
    {
        _kinship = kinship;
        _stories = stories;
        var reports = statements.Select(statement => statement.ReportIndex).Distinct().Count();
        _weights = Frequencies(statements, statement => statement.Words, statement => statement.Index)
            .ToFrozenDictionary(entry => entry.Key, entry => Math.Log(1 + (double)statements.Length / entry.Value), StringComparer.Ordinal);
        _rarity = Frequencies(statements, statement => statement.Context, statement => statement.ReportIndex)
            .ToFrozenDictionary(entry => entry.Key, entry => Math.Log((double)reports / entry.Value), StringComparer.Ordinal);
        _needed = EvidenceOfOneEvent * Math.Log(Math.Max(2, reports));
    }

    /// <summary>
    /// What two counts must share to be of one event, in parts of the logarithm of the number of reports: the more
    /// events a collection may hold, the rarer the words that must tie two of its sentences.
    /// </summary>
    private const double EvidenceOfOneEvent = 0.8;

    /// <summary>The part of the shorter context that ties two counts whatever the rarity of its words: in a collection of one event no word is rare.</summary>
    private const double ShareOfContext = 0.3;

    /// <summary>How many shared words a shared place of the event is worth, whatever its spelling.</summary>
    private const int PlaceInWords = 2;

    /// <summary>A count so many times another is of something else.</summary>
    private const decimal LargestRatio = 50;

    private static Dictionary<string, int> Frequencies(
        ImmutableArray<Statement> statements, Func<Statement, IEnumerable<string>> words, Func<Statement, int> unit) =>
        statements
            .SelectMany(statement => words(statement).Select(word => (Word: word, Unit: unit(statement))))
            .Distinct()
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    public double WeightOf(string word) => _weights.GetValueOrDefault(word);

    /// <returns>0 for assertions that cannot be one claim, at most 1.</returns>
    public double Of(Statement one, Statement other)
    {
        if (one.ReportIndex == other.ReportIndex && one.Assertion.Sentence == other.Assertion.Sentence)
            return OfOneSentence(one, other);
        if (Apart(one, other))
            return 0;

        if (OneQuotation(one, other))
            return 1;
        if (CountedElsewhere(one, other))
            return 0;

        var words = Overlap(one, other);
        if (!_stories.AreOne(one.ReportIndex, other.ReportIndex) && !_kinship.Tied(one.Assertion.Report, other.Assertion.Report))
            return words >= NearlyVerbatim ? words : 0;
        if (SameFigure(one, other) is { } figure)
            return Math.Max(figure, words);

        return SameEvent(one, other) ? words : words * WithoutEvent;
    }

    /// <summary>How much of what is denied the other asserts; who denies mostly denies of himself, so his name counts among the words.</summary>
    /// <returns>0 to 1.</returns>
    public double OfDenial(Statement asserted, Statement denied)
    {
        if (Apart(asserted, denied)
            || asserted.Assertion.Factuality.Polarity == denied.Assertion.Factuality.Polarity
            || (asserted.Figure is not null && denied.Figure is null))
        {
            return 0;
        }

        var shared = denied.Words.Union(denied.SourceWords).Where(asserted.Words.Contains).ToList();
        if (shared.Count < FewestSharedWords || !shared.Exists(word => denied.Nouns.Contains(word)))
            return 0;

        var whole = denied.Words.Union(denied.SourceWords.Where(asserted.Words.Contains)).Sum(WeightOf);
        return whole == 0 ? 0 : shared.Sum(WeightOf) / whole;
    }

    /// <summary>What two reports of different stories must share in words to say the same: stock background, repeated.</summary>
    private const double NearlyVerbatim = 0.8;

    /// <summary>What likeness of words is worth when no common event stands behind it.</summary>
    private const double WithoutEvent = 0.75;

    /// <summary>The same words on the word of one source, however few carry content.</summary>
    private static bool OneQuotation(Statement one, Statement other) =>
        one.Assertion.Span.Length == other.Assertion.Span.Length
        && one.SourceWords.Overlaps(other.SourceWords)
        && one.Quote == other.Quote;

    /// <summary>One passage attributed to two coordinated sources is one claim; two passages of a sentence are two.</summary>
    private static double OfOneSentence(Statement one, Statement other) =>
        one.Assertion.Span == other.Assertion.Span ? 1 : 0;

    private static bool Apart(Statement one, Statement other)
    {
        if (one.Assertion.Event is { } first && other.Assertion.Event is { } second && first.Code != second.Code && !Kin(first.Code, second.Code))
            return true;
        if (one.When is { Start: { } oneStart, End: { } oneEnd } && other.When is { Start: { } otherStart, End: { } otherEnd }
            && (oneEnd < otherStart || otherEnd < oneStart))
        {
            return true;
        }

        return one.Figure is { } figure && other.Figure is { } counterpart && figure.Measure != counterpart.Measure;
    }

    /// <summary>Codes that one happening is often told under.</summary>
    private static bool Kin(PloverCode one, PloverCode other) =>
        (one, other) is (PloverCode.Mobilize, PloverCode.Aid) or (PloverCode.Aid, PloverCode.Mobilize)
            or (PloverCode.Support, PloverCode.Aid) or (PloverCode.Aid, PloverCode.Support)
            or (PloverCode.Mobilize, PloverCode.Assault) or (PloverCode.Assault, PloverCode.Mobilize);

    private static bool IsEventWord(string word, Statement one, Statement other) =>
        word == one.Assertion.Event?.Lemma || word == other.Assertion.Event?.Lemma;

    private static bool SameEvent(Statement one, Statement other) =>
        one.Assertion.Event is not null && other.Assertion.Event is not null;

    /// <summary>Two counts of the same people in the same role are one claim when the words around them tie them to one event; null when they do not.</summary>
    private double? SameFigure(Statement one, Statement other)
    {
        if (one.Figure is not { } first || other.Figure is not { } second || !SameCounted(first.Of, second.Of))
            return null;
        if (PlacedApart(one, other))
            return null;

        if (one.ReportIndex == other.ReportIndex && first.Best == second.Best && first.Low == second.Low)
            return 0.9;
        if (FarApart(first, second))
            return null;

        var shared = one.Context
            .Where(word => other.Context.Contains(word) && word != first.Of && word != one.Assertion.Event?.Lemma)
            .ToList();
        var evidence = shared.Order(StringComparer.Ordinal).Sum(word => _rarity.GetValueOrDefault(word));
        var tied = _kinship.Tied(one.Assertion.Report, other.Assertion.Report);
        return evidence >= (tied ? _needed / 2 : _needed) || shared.Count + (PlaceInWords * one.Places.Count(other.Places.Contains)) >= ShareOfContext * Math.Min(one.Context.Count, other.Context.Count)
            ? 0.9
            : null;
    }

    /// <summary>Two counts in two places, alike in little but what is counted.</summary>
    private static bool CountedElsewhere(Statement one, Statement other) =>
        one.Figure is { } figure && other.Figure is not null && PlacedApart(one, other)
        && WordsBeside(figure, one, other).Count < FewestSharedWords;

    private static bool PlacedApart(Statement one, Statement other) =>
        one.Places.Count > 0 && other.Places.Count > 0 && !one.Places.Overlaps(other.Around) && !one.Around.Overlaps(other.Places);

    /// <summary>What two counts share in words beside what is counted and what befell it.</summary>
    private static List<string> WordsBeside(Quantity figure, Statement one, Statement other) =>
        [.. one.Words.Where(word => other.Words.Contains(word) && word != figure.Of && word != one.Assertion.Event?.Lemma)];

    private static bool FarApart(Quantity one, Quantity other)
    {
        var first = one.Best ?? one.Low ?? one.High ?? 0;
        var second = other.Best ?? other.Low ?? other.High ?? 0;
        return Math.Max(first, second) > LargestRatio * Math.Max(1, Math.Min(first, second));
    }

    internal static bool SameCounted(string one, string other) =>
        one == other || IsPeople(one) || IsPeople(other);

    private static bool IsPeople(string counted) => counted is "" or "person" or "people" or "man";

    /// <summary>Between containment and Jaccard, by weight; the shorter may leave things out, but not be all names.</summary>
    private double Overlap(Statement one, Statement other)
    {
        var shared = one.Words.Where(other.Words.Contains).Sum(WeightOf);
        var first = one.Words.Sum(WeightOf);
        var second = other.Words.Sum(WeightOf);
        if (first == 0 || second == 0
            || one.Words.Count(other.Words.Contains) < FewestSharedWords
            || one.Nouns.Count(word => other.Nouns.Contains(word) && !IsEventWord(word, one, other)) + (SameEvent(one, other) ? 1 : 0) < FewestSharedNouns)
        {
            return 0;
        }

        var containment = shared / Math.Min(first, second);
        var jaccard = shared / (first + second - shared);
        return 0.5 * containment + 0.5 * jaccard;
    }

    private const int FewestSharedWords = 3;

    /// <summary>Of words that are no names; a common event counts as one.</summary>
    private const int FewestSharedNouns = 2;
}
