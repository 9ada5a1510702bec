using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Origins;
using Stemma.Trace;

namespace Stemma.Reconcile.Claims;

/// <summary>How surely two assertions say the same of the same event; figures, labels and polarity may differ.</summary>
internal sealed class Likeness
{
    /// <summary>From here on two assertions are one claim.</summary>
    public const double Same = 0.65;

    /// <summary>Of the words of the one whose words are shared most, of the other's, and of what stands around both.</summary>
    private const double FullerShare = 0.5;
    private const double OtherShare = 0.4;
    private const double ContextShare = 0.25;

    private const double SameEventBonus = 0.05;

    /// <summary>One body does not say many like things of one event.</summary>
    private const double SameSourceBonus = 0.15;

    /// <summary>What likeness is worth when only one of the two counts, and when they name other towns.</summary>
    private const double WithoutCountShare = 0.6;
    private const double ElsewhereShare = 0.6;

    /// <summary>What two reports of different stories must share in words to say the same: stock background, repeated.</summary>
    private const double NearlyVerbatim = 0.8;

    /// <summary>Likeness of two in one passage of text that the reports share.</summary>
    private const double SamePassage = 0.75;

    /// <summary>How much words must be alike for a shared passage to make one claim of them: a sentence says several things.</summary>
    private const double AlikeInPassage = 0.35;

    private const int FewestSharedWords = 2;
    private const int ManySharedWords = 4;

    private readonly FrozenDictionary<string, double> _weights;
    private readonly Kinship _kinship;
    private readonly FrozenDictionary<string, string> _storyOf;

    public Likeness(ImmutableArray<Statement> statements, Kinship kinship, TracedStory traced)
    {
        _kinship = kinship;
        _storyOf = traced.Stories.SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToFrozenDictionary(entry => entry.report, entry => entry.Id, StringComparer.Ordinal);
        _weights = statements
            .SelectMany(statement => statement.Words)
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Math.Log(1 + ((double)statements.Length / group.Count())), StringComparer.Ordinal);
    }

    /// <summary>Null for a report that was sorted into none.</summary>
    public string? StoryOf(Statement statement) => _storyOf.GetValueOrDefault(statement.Assertion.Report);

    public double WeightOf(string word) => _weights.GetValueOrDefault(word);

    /// <returns>0 for assertions that cannot be one claim, at most 1.</returns>
    public double Of(Statement one, Statement other)
    {
        if (one.ReportIndex == other.ReportIndex && one.Assertion.Sentence == other.Assertion.Sentence)
            return OfOneSentence(one, other);
        if (IsOneQuotation(one, other))
            return 1;
        if (AreApart(one, other) || SpeakOfThemselves(one, other))
            return 0;

        var words = OfWords(one, other);
        if (!MayBeOneStory(one, other))
            return words >= NearlyVerbatim ? Math.Min(1, words) : 0;
        if (one.Figure is not null && other.Figure is not null)
            return OfFigures(one, other, words);
        if (words >= AlikeInPassage && _kinship.SharePassage(one.Assertion.Report, one.Assertion.Span, other.Assertion.Report, other.Assertion.Span))
            words = Math.Max(words, SamePassage);

        return Math.Min(1, words);
    }

    /// <summary>How much of what is denied the other asserts; who denies mostly denies of himself, so his name counts among the words.</summary>
    /// <returns>0 to 1.</returns>
    public double OfDenial(Statement asserted, Statement denied)
    {
        if (AreApart(asserted, denied)
            || asserted.Assertion.Factuality.Polarity == denied.Assertion.Factuality.Polarity
            || (asserted.Figure is not null && denied.Figure is null))
        {
            return 0;
        }

        var shared = denied.Words.Union(denied.SourceWords).Where(asserted.Words.Contains).ToList();
        if (shared.Count < FewestDenied || !shared.Exists(word => denied.Nouns.Contains(word)))
            return 0;

        var whole = Weight(denied.Words.Union(denied.SourceWords.Where(asserted.Words.Contains)));
        return whole == 0 ? 0 : Weight(shared) / whole;
    }

    /// <summary>Of a denial and what it denies; the words of a denial are few.</summary>
    public const double Denied = 0.5;

    private const int FewestDenied = 3;

    /// <summary>Two counts told in many of the same words are one, whatever place is read for each.</summary>
    private static double OfFigures(Statement one, Statement other, double words)
    {
        var figures = FigureLikeness.Of(one, other);
        return figures > 0 && one.Words.Count(other.Words.Contains) >= ManySharedWords ? Math.Min(1, Math.Max(figures, words)) : figures;
    }

    /// <summary>A report that was sorted into no story may be of any.</summary>
    private bool MayBeOneStory(Statement one, Statement other) =>
        StoryOf(one) == StoryOf(other)
        || _kinship.Tied(one.Assertion.Report, other.Assertion.Report);

    /// <summary>The same words on the word of one source, however few carry content.</summary>
    private static bool IsOneQuotation(Statement one, Statement other) =>
        one.Assertion.Span.Length == other.Assertion.Span.Length
        && one.SourceWords.Overlaps(other.SourceWords)
        && one.Quote == other.Quote;

    /// <summary>"We were not there", said by one and by another, is two claims.</summary>
    private static bool SpeakOfThemselves(Statement one, Statement other) =>
        one.IsFirstPerson && other.IsFirstPerson && one.SourceWords.Count > 0 && other.SourceWords.Count > 0 && !one.SourceWords.Overlaps(other.SourceWords);

    /// <summary>One passage attributed to two coordinated sources is one claim; two passages of a sentence are two.</summary>
    private static double OfOneSentence(Statement one, Statement other) =>
        one.Assertion.Span == other.Assertion.Span || SaysAgain(one, other) ? 1 : 0;

    /// <summary>A headline that runs into the lead: one count of the same people twice.</summary>
    private static bool SaysAgain(Statement one, Statement other) =>
        one.Figure is { } first && other.Figure is { } second && first.Span != second.Span
        && first.Measure == second.Measure && Counted.AreSame(first, second) && Counted.IsSameNumber(first, second);

    private static bool AreApart(Statement one, Statement other)
    {
        if (one.Figure is { } figure && other.Figure is { } counterpart)
            return figure.Measure != counterpart.Measure;
        if (IsOpen(one) != IsOpen(other))
            return true;
        if (one.Assertion.Event is { } first && other.Assertion.Event is { } second && first.Code != second.Code && !AreKin(first.Code, second.Code))
            return true;

        return one.IsOnAnotherDay(other);
    }

    /// <summary>What stands under a condition is said by nobody.</summary>
    private static bool IsOpen(Statement statement) => statement.Assertion.Factuality.Time == EventTense.Hypothetical;

    /// <summary>Codes that one happening is often told under.</summary>
    private static bool AreKin(PloverCode one, PloverCode other) =>
        (one, other) is (PloverCode.Mobilize, PloverCode.Aid) or (PloverCode.Aid, PloverCode.Mobilize)
            or (PloverCode.Support, PloverCode.Aid) or (PloverCode.Aid, PloverCode.Support)
            or (PloverCode.Mobilize, PloverCode.Assault) or (PloverCode.Assault, PloverCode.Mobilize);

    private double OfWords(Statement one, Statement other)
    {
        var shared = one.Words.Where(other.Words.Contains).ToList();
        if (shared.Count < FewestSharedWords || !shared.Exists(one.Nouns.Contains))
            return 0;

        var weight = Weight(shared);
        var (first, second) = (weight / Weight(one.Words), weight / Weight(other.Words));
        var context = (double)one.Context.Count(other.Context.Contains) / Math.Max(1, Math.Min(one.Context.Count, other.Context.Count));
        var likeness = (FullerShare * Math.Min(first, second)) + (OtherShare * Math.Max(first, second)) + (ContextShare * context);
        if (one.Assertion.Event is not null && other.Assertion.Event is not null)
            likeness += one.Assertion.Event.Code == other.Assertion.Event.Code ? SameEventBonus : -SameEventBonus;
        if (one.Source is not null && one.Source == other.Source && one.ReportIndex != other.ReportIndex)
            likeness += SameSourceBonus;
        if (one.Figure is null != other.Figure is null)
            likeness *= WithoutCountShare;
        return one.IsElsewhere(other) ? likeness * ElsewhereShare : likeness;
    }

    /// <summary>Sums run in one order, so that the last bit is the same everywhere.</summary>
    private double Weight(IEnumerable<string> words) => words.Order(StringComparer.Ordinal).Sum(WeightOf);
}
