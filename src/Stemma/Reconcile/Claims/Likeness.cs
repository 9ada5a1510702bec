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

    /// <summary>The share of the words of each that two reports of different stories must have in common to say the same: stock background, repeated.</summary>
    private const double NearlyVerbatim = 0.8;

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

    private readonly Dictionary<(string? Story, string Word), double> _weights;

    /// <summary>By story, and under no story of the whole collection, the weight of a word that one statement has.</summary>
    private readonly Dictionary<string, double> _rarest = new(StringComparer.Ordinal);

    /// <summary>By the place of a statement: its own words, those around it, and of these the ones that say more than that somebody was counted.</summary>
    private readonly WeighedWords[] _words;
    private readonly WeighedWords[] _context;
    private readonly WeighedWords[] _telling;

    private readonly Kinship _kinship;
    private readonly FrozenDictionary<string, string> _storyOf;

    public Likeness(ImmutableArray<Statement> statements, Kinship kinship, TracedStory traced)
    {
        _kinship = kinship;
        _storyOf = traced.Stories.SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToFrozenDictionary(entry => entry.report, entry => entry.Id, StringComparer.Ordinal);
        _weights = Weights(statements);
        _words = [.. statements.Select(statement => Weighed(statement, statement.Words))];
        _context = [.. statements.Select(statement => Weighed(statement, statement.Context))];
        _telling = [.. statements.Select(statement => Weighed(statement, statement.Context.Where(Counted.IsTelling)))];
    }

    private WeighedWords Weighed(Statement statement, IEnumerable<string> words) =>
        new(words, word => _weights.GetValueOrDefault((StoryOf(statement), word)), word => _weights.GetValueOrDefault((null, word)));

    /// <summary>How telling a word is in a story, and under no story in the whole collection.</summary>
    private Dictionary<(string? Story, string Word), double> Weights(ImmutableArray<Statement> statements)
    {
        var told = new Dictionary<(string? Story, string Word), int>();
        var all = statements.GroupBy(StoryOf, StringComparer.Ordinal).ToDictionary(story => story.Key ?? "", story => story.Count(), StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var story = StoryOf(statement);
            foreach (var word in statement.Words)
            {
                told[(null, word)] = told.GetValueOrDefault((null, word)) + 1;
                if (story is not null)
                    told[(story, word)] = told.GetValueOrDefault((story, word)) + 1;
            }
        }

        _rarest.Add("", Math.Log(1 + Math.Max(AssumedStatements, statements.Length)));
        foreach (var story in all.Where(story => story.Key.Length > 0))
            _rarest.Add(story.Key, Math.Log(1 + Math.Max(AssumedStatements, story.Value)));
        return told.ToDictionary(entry => entry.Key, entry => Math.Log(1 + ((double)(entry.Key.Story is { } story ? all[story] : statements.Length) / entry.Value)));
    }

    /// <summary>Null for a report that was sorted into none.</summary>
    public string? StoryOf(Statement statement) => _storyOf.GetValueOrDefault(statement.Assertion.Report);

    /// <returns>0 for assertions that cannot be one claim, at most 1.</returns>
    public double Of(Statement one, Statement other)
    {
        if (one.ReportIndex == other.ReportIndex && one.Assertion.Sentence == other.Assertion.Sentence)
            return OfOneSentence(one, other);
        if (IsOneQuotation(one, other))
            return 1;
        if (AreApart(one, other) || SpeakOfThemselves(one, other))
            return 0;
        if (IsWordForWord(one, other) && MayBeOneStory(one, other))
            return 1;

        var words = OfWords(one, other);
        if (!MayBeOneStory(one, other))
            return words >= Same && IsNearlyVerbatim(one, other) ? Math.Min(1, words) : 0;
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

        var story = CommonStory(asserted, denied);
        var whole = Weight(story, denied.Words.Union(denied.SourceWords.Where(asserted.Words.Contains)));
        return whole == 0 ? 0 : Weight(story, shared) / whole;
    }

    /// <summary>Whether two of one story tell of the same matter, whoever is said to be behind it: half of the words of the one with fewer are the other's, and several.</summary>
    public bool IsOfOneMatter(Statement one, Statement other) =>
        CommonStory(one, other) is not null && !one.IsNewsOfAnotherDay(other)
        && one.Words.Count(other.Words.Contains) >= FewestDenied && _words[one.Index].ShareWith(_words[other.Index], inStory: true) >= Denied;

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
    private double Around(Statement one, Statement other) => _telling[one.Index].ShareWith(_telling[other.Index], CommonStory(one, other) is not null);

    private static string HeadOf(Statement statement) => statement.Extracted.Parsed.Sentences[statement.Assertion.Sentence].Tokens[statement.Assertion.Head].Lemma;

    /// <summary>A report that was sorted into no story may be of any.</summary>
    private bool MayBeOneStory(Statement one, Statement other) =>
        StoryOf(one) == StoryOf(other)
        || _kinship.Tied(one.Assertion.Report, other.Assertion.Report);

    private bool IsNearlyVerbatim(Statement one, Statement other)
    {
        var (first, second) = (_words[one.Index], _words[other.Index]);
        return first.SharedWith(second, inStory: false) >= NearlyVerbatim * Math.Max(first.Total(inStory: false), second.Total(inStory: false));
    }

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

        var story = CommonStory(one, other);
        var (inStory, own, others) = (story is not null, _words[one.Index], _words[other.Index]);
        var weight = own.SharedWith(others, inStory);
        var (first, second) = (weight / own.Total(inStory), weight / others.Total(inStory));
        var (around, telling) = (_context[one.Index].ShareWith(_context[other.Index], inStory), weight / _rarest[story ?? ""]);
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
    private double Weight(string? story, IEnumerable<string> words) => words.Order(StringComparer.Ordinal).Sum(word => _weights.GetValueOrDefault((story, word)));

    /// <summary>Null for statements of two stories.</summary>
    private string? CommonStory(Statement one, Statement other) => StoryOf(one) is { } story && story == StoryOf(other) ? story : null;
}
