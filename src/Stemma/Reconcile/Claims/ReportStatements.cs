using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>The statements of one report.</summary>
internal sealed class ReportStatements
{
    /// <summary>What a report leads with happened within so many days.</summary>
    public const int DaysOfNews = 3;

    private static readonly FrozenSet<string> Raising =
        LexiconTable.Rows("Reconcile.raising-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private static readonly FrozenSet<string> SoFar =
        LexiconTable.Rows("Reconcile.so-far-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private readonly LinkedStory _linked;
    private readonly ExtractedReport _report;
    private readonly ImmutableArray<ImmutableArray<Term?>> _terms;
    private readonly ImmutableArray<ImmutableArray<(TextSpan Span, string Id)>> _towns;
    private readonly ImmutableArray<ImmutableArray<PlacedTime>> _times;
    private readonly LeadFigures _lead;
    private readonly PartyReader _parties;

    /// <param name="terms">Of each token, sentence by sentence.</param>
    /// <param name="towns">Mentions of towns in the report.</param>
    /// <param name="times">Those times of the report that have a first and a last day.</param>
    public ReportStatements(
        LinkedStory linked, ExtractedReport report, PartyReader parties, ImmutableArray<ImmutableArray<Term?>> terms, ImmutableArray<(TextSpan Span, string Id)> towns, ImmutableArray<PlacedTime> times)
    {
        _linked = linked;
        _report = report;
        _parties = parties;
        _terms = terms;
        _towns = [.. report.Parsed.Sentences.Select(sentence => towns.Where(town => sentence.Span.Contains(town.Span)).ToImmutableArray())];
        _times = [.. report.Parsed.Sentences.Select(sentence => times.Where(time => sentence.Span.Contains(time.Span)).ToImmutableArray())];
        _lead = new LeadFigures(report.Assertions.Select(assertion => (FigureOf(assertion), DaysOf(assertion), IsOfPeriod(assertion))));
    }

    public Statement Read(int index, int report, Assertion assertion)
    {
        var tokens = _report.Parsed.Sentences[assertion.Sentence].Tokens;
        var here = _terms[assertion.Sentence];
        var own = OwnWords.Of(_report, assertion).Union(OwnWords.Described(_report, assertion)).Order().ToList();
        var figure = FigureOf(assertion) ?? ResumedFigure.Of(_report, assertion, FigureOf);
        var towns = Within(_towns[assertion.Sentence], town => town.Span, assertion.Span).Select(town => town.Id)
            .Concat((assertion.Event?.Places ?? []).Select(_linked.PlaceOf).OfType<string>()).ToFrozenSet(StringComparer.Ordinal);
        var (days, isOfPeriod) = (DaysOf(assertion), IsOfPeriod(assertion));
        var agents = _parties.Of(_report, [.. (assertion.Event?.Agents ?? []).Where(agent => figure is null || !agent.Span.Overlaps(figure.Span))]);
        var (repeats, leads) = figure is null ? (false, false) : (_lead.Repeats(figure), !isOfPeriod && _lead.Leads(figure));
        return new Statement
        {
            Index = index,
            ReportIndex = report,
            Extracted = _report,
            Assertion = assertion,
            Words = Keys(own.Select(token => here[token]), names: true),
            Nouns = Keys(own.Select(token => here[token]), names: false),
            SourceWords = assertion.Attribution is [.., { Source: { } named }] ? SourceWords(named) : [],
            Source = assertion.Attribution is [.., { Source: { } root }] ? _linked.ActorOf(root) : null,
            Subject = own.Where(token => tokens[token].Head == assertion.Head && tokens[token].Relation.StartsWith("nsubj", StringComparison.Ordinal)).Select(token => here[token]?.Key).FirstOrDefault(),
            Context = Keys(assertion.Sentence == 0 ? here : here.Concat(_terms[assertion.Sentence - 1]), names: true),
            Towns = towns,
            Around = towns.Union(towns.SelectMany(town => _linked.ContainersOf(town))).ToFrozenSet(StringComparer.Ordinal),
            NamedTowns = [.. _towns[assertion.Sentence].Where(town => IsWhere(tokens, assertion.Head, town.Span)).OrderBy(town => town.Span).Select(town => (town.Id, town.Span)).DistinctBy(town => town.Id)],
            Agents = agents,
            Targets = _parties.Of(_report, assertion.Event?.Targets ?? []),
            Cause = figure is null ? null : agents is [var agent] ? agent.Side : CauseReader.SideOf(_report.Parsed.Sentences[assertion.Sentence], own, assertion.Sentence == 0 ? null : _report.Parsed.Sentences[assertion.Sentence - 1]),
            When = EventTime(assertion),
            Days = days ?? (repeats ? DaysBefore(_report.Parsed.Report.Published.Day) : null),
            NewsDays = days ?? (repeats ? _lead.Days ?? DaysBefore(_report.Parsed.Report.Published.Day) : null),
            IsOfPeriod = isOfPeriod,
            IsSoFar = assertion.Factuality.Polarity == Polarity.Negative && own.Exists(token => SoFar.Contains(tokens[token].Lemma.ToLowerInvariant())),
            IsLongAgo = EventTime(assertion)?.Text is { } when && (when.EndsWith("years ago", StringComparison.OrdinalIgnoreCase) || when.EndsWith("decades ago", StringComparison.OrdinalIgnoreCase)),
            MaySumUp = days is null && !leads && own.Exists(token => tokens[token] is { Upos: "AUX", Lemma: "have" }),
            Figure = figure,
            Count = figure ?? assertion.Quantities.FirstOrDefault(quantity => quantity.Of.Length > 0),
            IsMainFigure = repeats,
            LeadsWithFigure = leads,
            IsRaised = figure is not null && (figure.Modifier == "update" || Raising.Contains(tokens[assertion.Head].Lemma.ToLowerInvariant())),
            IsFirstPerson = own.Exists(token => tokens[token].Form.ToLowerInvariant() is "i" or "we" or "us" or "our" or "my" or "me"),
        };
    }

    /// <summary>"Was shelled in X", "near X": where it happened, and not whence or whither.</summary>
    private static bool IsWhere(ImmutableArray<Token> tokens, int predicate, TextSpan town)
    {
        var at = Enumerable.Range(0, tokens.Length).FirstOrDefault(token => town.Contains(tokens[token].Span) && !town.Contains(tokens[Math.Max(0, tokens[token].Head)].Span), -1);
        return at >= 0 && tokens[at].Head == predicate && tokens[at].Relation.StartsWith("obl", StringComparison.Ordinal)
            && tokens.Any(token => token.Head == at && token.Relation == "case" && token.Lemma.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside");
    }

    /// <summary>As they are written and as what they stand for: one body may be linked here and not there.</summary>
    private FrozenSet<string> SourceWords(Mention source)
    {
        var tokens = _report.Parsed.Sentences[source.Sentence].Tokens;
        var inside = Enumerable.Range(0, tokens.Length).Where(at => source.Span.Contains(tokens[at].Span)).ToList();
        return Keys(inside.Select(at => _terms[source.Sentence][at]), names: true)
            .Union(inside.Where(at => _terms[source.Sentence][at] is not null).Select(at => tokens[at].Lemma.ToLowerInvariant()))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The first count with a role in the event; null when there is none.</summary>
    private static Quantity? FigureOf(Assertion assertion) => assertion.Quantities.FirstOrDefault(quantity => quantity.Measure != "other");

    private PlacedTime? EventTime(Assertion assertion) => assertion.Event?.Time is { } time ? _linked.TimeOf(time) : null;

    private PlacedTime? NamedTime(Assertion assertion) => Within(_times[assertion.Sentence], time => time.Span, assertion.Span).FirstOrDefault();

    private (LocalDate First, LocalDate Last)? DaysOf(Assertion assertion) => DaysOf(EventTime(assertion)) ?? DaysOf(NamedTime(assertion));

    private bool IsOfPeriod(Assertion assertion) =>
        (EventTime(assertion) ?? NamedTime(assertion))?.Mod is not null
        || (DaysOf(assertion) is { } range && Period.DaysBetween(range.First, range.Last) > DaysOfNews);

    private static (LocalDate First, LocalDate Last)? DaysBefore(LocalDate? published) => published is { } day ? (day.PlusDays(-DaysOfNews), day) : null;

    private static (LocalDate First, LocalDate Last)? DaysOf(PlacedTime? time) => time is { Start: { } start, End: { } end } ? (start, end) : null;

    /// <summary>What stands in the assertion; what stands in its sentence when nothing does.</summary>
    private static IEnumerable<T> Within<T>(ImmutableArray<T> sentence, Func<T, TextSpan> span, TextSpan assertion)
    {
        var inside = sentence.Where(item => assertion.Contains(span(item))).ToList();
        return inside.Count > 0 ? inside : sentence;
    }

    private static FrozenSet<string> Keys(IEnumerable<Term?> terms, bool names) =>
        terms.Where(term => term is { } found && (names || !found.IsName)).Select(term => term!.Value.Key).ToFrozenSet(StringComparer.Ordinal);
}
