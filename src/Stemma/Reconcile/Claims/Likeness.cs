using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Origins;

namespace Stemma.Reconcile.Claims;

/// <summary>How surely two assertions of a story say the same of the same event; figures, labels and polarity may differ.</summary>
internal sealed class Likeness
{
    /// <summary>From here on two assertions are one claim.</summary>
    public const double Same = 0.6;

    /// <summary>Of the words of the one that shares fewer of its own, of the other's, of what stands around both, and of each word that nobody else in the story has.</summary>
    private const double LesserShare = 0.6;
    private const double FullerShare = 0.2;
    private const double ContextShare = 0.3;
    private const double EachTellingWord = 0.14;

    /// <summary>Statements of a story at least, as far as it matters how rare its rarest words are: in three, all words look rare.</summary>
    private const int AssumedStatements = 20;

    private const double SameHeadBonus = 0.1;

    /// <summary>A report seldom says a thing twice.</summary>
    private const double SameReportPenalty = 0.2;

    /// <summary>Of two pairs of counts that are equally alike, those told among the same words come first.</summary>
    private const double AroundShare = 0.04;

    private const double SameEventBonus = 0.05;

    /// <summary>One body does not say many like things of one event; what it did and what it will do are two.</summary>
    private const double SameSourceBonus = 0.1;

    /// <summary>What likeness is worth when only one of the two counts, and when they name other towns.</summary>
    private const double WithoutCountShare = 0.6;
    private const double ElsewhereShare = 0.6;

    /// <summary>Likeness of two in one passage of text that the reports share.</summary>
    private const double SamePassage = 0.75;

    /// <summary>How much words must be alike for a shared passage to make one claim of them: a sentence says several things.</summary>
    private const double AlikeInPassage = 0.35;

    private const int FewestSharedWords = 2;

    /// <summary>What two words must be of all content for two statements to be one by them.</summary>
    private const double AllButAll = 0.7;

    /// <summary>Else two words make one claim of two reports when they are rare, told among the same words, and a good part of each or of one head.</summary>
    private const double TellingPair = 0.8;
    private const double AroundPair = 0.3;
    private const double PartOfPair = 0.3;

    private const int ManySharedWords = 4;

    private readonly Dictionary<string, double> _weights;

    /// <summary>The weight of a word that one statement has.</summary>
    private readonly double _rarest;

    /// <summary>By the place of a statement: its own words, those around it, and of these the ones that say more than that somebody was counted.</summary>
    private readonly WeighedWords[] _words;
    private readonly WeighedWords[] _context;
    private readonly WeighedWords[] _telling;

    private readonly Kinship _kinship;

    /// <param name="statements">All of the story, each at its place.</param>
    public Likeness(ImmutableArray<Statement> statements, Kinship kinship)
    {
        _kinship = kinship;
        _weights = statements
            .SelectMany(statement => statement.Words)
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(told => told.Key, told => Math.Log(1 + ((double)statements.Length / told.Value)), StringComparer.Ordinal);
        _rarest = Math.Log(1 + Math.Max(AssumedStatements, statements.Length));
        _words = [.. statements.Select(statement => Weighed(statement.Words))];
        _context = [.. statements.Select(statement => Weighed(statement.Context))];
        _telling = [.. statements.Select(statement => Weighed(statement.Context.Where(Counted.IsTelling)))];
    }

    private WeighedWords Weighed(IEnumerable<string> words) => new(words, word => _weights.GetValueOrDefault(word));

    /// <returns>0 for assertions that cannot be one claim, at most 1.</returns>
    public double Of(Statement one, Statement other)
    {
        if (one.ReportIndex == other.ReportIndex && one.Assertion.Sentence == other.Assertion.Sentence)
            return OfOneSentence(one, other);
        if (IsOneQuotation(one, other))
            return 1;
        if (AreApart(one, other) || SpeakOfThemselves(one, other))
            return 0;
        if (IsWordForWord(one, other))
            return 1;

        var words = OfWords(one, other);
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
        if (shared.Count < (denied.IsSoFar ? FewestSharedWords : FewestDenied) || !shared.Exists(word => denied.Nouns.Contains(word)))
            return 0;

        var whole = Weight(denied.Words.Union(denied.SourceWords.Where(asserted.Words.Contains)));
        return whole == 0 ? 0 : Weight(shared) / whole;
    }

    /// <summary>Whether two tell of the same matter, whoever is said to be behind it: half of the words of the one with fewer are the other's, and several.</summary>
    public bool IsOfOneMatter(Statement one, Statement other) =>
        !one.IsNewsOfAnotherDay(other)
        && one.Words.Count(other.Words.Contains) >= FewestDenied && _words[one.Index].ShareWith(_words[other.Index]) >= Denied;

    /// <summary>Of a denial and what it denies; the words of a denial are few.</summary>
    public const double Denied = 0.5;

    private const int FewestDenied = 3;

    /// <summary>Two like counts told in many of the same words are one, whatever place is read for each.</summary>
    private double OfFigures(Statement one, Statement other, double words)
    {
        var around = Around(one, other);
        var figures = FigureLikeness.Of(one, other, around);
        if (figures > 0)
            figures += AroundShare * around;
        return figures > 0 && Counted.IsSameNumber(one.Figure!, other.Figure!) && one.Words.Count(other.Words.Contains) >= ManySharedWords ? Math.Min(1, Math.Max(figures, words)) : figures;
    }

    /// <summary>The share of the words about one of two counts that stand about the other too, leaving out those that only say what was counted.</summary>
    private double Around(Statement one, Statement other) => _telling[one.Index].ShareWith(_telling[other.Index]);

    private static string HeadOf(Statement statement) => statement.Extracted.Parsed.Sentences[statement.Assertion.Sentence].Tokens[statement.Assertion.Head].Lemma;

    /// <summary>The same words on the word of one source, however few carry content.</summary>
    private static bool IsOneQuotation(Statement one, Statement other) =>
        one.Assertion.Span.Length == other.Assertion.Span.Length
        && one.SourceWords.Overlaps(other.SourceWords)
        && one.Quote == other.Quote;

    /// <summary>So many words, one by one the same, are not written twice by chance of two things in one story.</summary>
    private static bool IsWordForWord(Statement one, Statement other) =>
        one.Assertion.Span.Length >= LongPassage && one.Assertion.Span.Length == other.Assertion.Span.Length && one.ReportIndex != other.ReportIndex
        && (one.SourceWords.Count == 0 || other.SourceWords.Count == 0 || one.SourceWords.Overlaps(other.SourceWords)) && one.Quote == other.Quote;

    /// <summary>UTF-16 code units, some five words.</summary>
    private const int LongPassage = 30;

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
        if ((IsOpen(one) != IsOpen(other) && !IsToCome(one) && !IsToCome(other)) || one.IsLongAgo != other.IsLongAgo)
            return true;
        if (one.Assertion.Event is { } first && other.Assertion.Event is { } second && first.Code != second.Code && !AreKin(first.Code, second.Code))
            return true;

        return one.IsOnAnotherDay(other);
    }

    /// <summary>What stands under a condition is said by nobody.</summary>
    private static bool IsOpen(Statement statement) => statement.Assertion.Factuality.Time == EventTense.Hypothetical;

    /// <summary>What somebody will do and what he would do are told for one another.</summary>
    private static bool IsToCome(Statement statement) => statement.Assertion.Factuality.Time == EventTense.Future;

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

        var (own, others) = (_words[one.Index], _words[other.Index]);
        var weight = own.SharedWith(others);
        var (first, second) = (weight / own.Total, weight / others.Total);
        var (around, telling) = (_context[one.Index].ShareWith(_context[other.Index]), weight / _rarest);
        var areTelling = one.ReportIndex != other.ReportIndex && telling >= TellingPair && around >= AroundPair && (Math.Min(first, second) >= PartOfPair || HeadOf(one) == HeadOf(other));
        if (shared.Count == FewestSharedWords && Math.Min(first, second) < AllButAll && !areTelling)
            return 0;
        var likeness = (LesserShare * Math.Min(first, second)) + (FullerShare * Math.Max(first, second)) + (ContextShare * around) + (EachTellingWord * telling);
        if (shared.Count == FewestSharedWords && areTelling)
            likeness = Math.Max(likeness, Same);
        if (one.Assertion.Event is not null && other.Assertion.Event is not null)
            likeness += one.Assertion.Event.Code == other.Assertion.Event.Code ? SameEventBonus : -SameEventBonus;
        if (HeadOf(one) == HeadOf(other) && (one.Subject is null || other.Subject is null || one.Subject == other.Subject))
            likeness += SameHeadBonus;
        if (one.ReportIndex == other.ReportIndex)
            likeness -= SameReportPenalty;
        else if (one.Source is not null && one.Source == other.Source && IsToCome(one) == IsToCome(other))
            likeness += SameSourceBonus;
        if (one.Figure is null != other.Figure is null)
            likeness *= WithoutCountShare;
        return one.IsElsewhere(other) ? likeness * ElsewhereShare : likeness;
    }

    /// <summary>Sums run in one order, so that the last bit is the same everywhere.</summary>
    private double Weight(IEnumerable<string> words) => words.Order(StringComparer.Ordinal).Sum(word => _weights.GetValueOrDefault(word));
}
