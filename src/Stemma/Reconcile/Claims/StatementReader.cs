using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>Makes statements of the assertions of a collection.</summary>
internal sealed class StatementReader
{
    private static readonly FrozenSet<string> Plain =
        LexiconTable.Rows("Reconcile.plain-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    /// <summary>The precision of a mention that means what lies about the town, and not the town itself.</summary>
    private const int NearTheTown = 2;

    /// <summary>What a report leads with happened within so many days.</summary>
    private const int DaysOfNews = 3;

    private static readonly FrozenSet<string> Raising =
        LexiconTable.Rows("Reconcile.raising-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private readonly LinkedStory _linked;
    private readonly ILookup<string, (TextSpan Span, string Id)> _towns;
    private readonly ILookup<string, PlacedTime> _days;

    private StatementReader(LinkedStory linked)
    {
        _linked = linked;
        _towns = linked.Places
            .Where(place => place.GeoNames is not null)
            .SelectMany(place => place.Mentions.Where(mention => mention.Precision is not NearTheTown).Select(mention => (mention.Report, mention.Span, place.Id)))
            .ToLookup(mention => mention.Report, mention => (mention.Span, mention.Id), StringComparer.Ordinal);
        _days = linked.Times.Where(time => time.Start is not null && time.End is not null).ToLookup(time => time.Report, StringComparer.Ordinal);
    }

    /// <summary>In report order, then in text order.</summary>
    public static ImmutableArray<Statement> Read(LinkedStory linked)
    {
        var reader = new StatementReader(linked);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var report = 0; report < linked.Reports.Length; report++)
        {
            var main = new Dictionary<(string Measure, string Class), Quantity>();
            foreach (var assertion in linked.Reports[report].Assertions)
                statements.Add(reader.Read(statements.Count, report, assertion, main));
        }

        return statements.DrainToImmutable();
    }

    private Statement Read(int index, int report, Assertion assertion, Dictionary<(string Measure, string Class), Quantity> main)
    {
        var extracted = _linked.Reports[report];
        var sentence = extracted.Parsed.Sentences[assertion.Sentence];
        var own = OwnWords.Of(extracted, assertion).ToList();
        var figure = assertion.Quantities.FirstOrDefault(quantity => quantity.Measure != "other");
        if (figure is not null && !Counted.IsPart(figure))
            main.TryAdd((figure.Measure, Counted.ClassOf(figure)), figure);
        var towns = Within(_towns[assertion.Report], town => town.Span, assertion.Span, sentence.Span).Select(town => town.Id)
            .Concat((assertion.Event?.Places ?? []).Select(_linked.PlaceOf).OfType<string>()).ToFrozenSet(StringComparer.Ordinal);
        var days = Within(_days[assertion.Report], time => time.Span, assertion.Span, sentence.Span).FirstOrDefault();
        var when = assertion.Event?.Time is { } time ? _linked.TimeOf(time) : null;
        var isMain = figure is not null && main.TryGetValue((figure.Measure, Counted.ClassOf(figure)), out var first) && Counted.IsSameNumber(first, figure);
        var named = DaysOf(when) ?? DaysOf(days);
        return new Statement
        {
            Index = index,
            ReportIndex = report,
            Extracted = extracted,
            Assertion = assertion,
            Words = ContentWords(own, names: true),
            Nouns = ContentWords(own, names: false),
            SourceWords = assertion.Attribution.IsEmpty || assertion.Attribution[^1].Source is not { } source
                ? []
                : ContentWords(extracted.Parsed.Sentences[source.Sentence].Tokens.Where(token => source.Span.Contains(token.Span)), names: true),
            Source = assertion.Attribution is [.., { Source: { } root }] ? _linked.ActorOf(root) : null,
            Context = ContextWords(extracted, assertion.Sentence),
            Towns = towns,
            Around = towns.Union(towns.SelectMany(town => _linked.ContainersOf(town))).ToFrozenSet(StringComparer.Ordinal),
            When = when,
            Days = named ?? (isMain ? DaysBefore(extracted.Parsed.Report.Published.Day) : null),
            IsOfPeriod = (when ?? days)?.Mod is not null || (named is { } range && Period.DaysBetween(range.First, range.Last) > DaysOfNews),
            Figure = figure,
            IsMainFigure = isMain,
            IsRaised = figure is not null && (figure.Modifier == "update" || Raising.Contains(sentence.Tokens[assertion.Head].Lemma.ToLowerInvariant())),
            IsFirstPerson = own.Exists(token => token.Form.ToLowerInvariant() is "i" or "we" or "us" or "our" or "my" or "me"),
        };
    }

    private static (LocalDate First, LocalDate Last)? DaysBefore(LocalDate? published) => published is { } day ? (day.PlusDays(-DaysOfNews), day) : null;

    private static (LocalDate First, LocalDate Last)? DaysOf(PlacedTime? time) => time is { Start: { } start, End: { } end } ? (start, end) : null;

    /// <summary>What stands in the assertion; what stands in its sentence when nothing does.</summary>
    private static IEnumerable<T> Within<T>(IEnumerable<T> all, Func<T, TextSpan> span, TextSpan assertion, TextSpan sentence)
    {
        var inside = all.Where(item => assertion.Contains(span(item))).ToList();
        return inside.Count > 0 ? inside : all.Where(item => sentence.Contains(span(item)));
    }

    private static FrozenSet<string> ContentWords(IEnumerable<Token> tokens, bool names) =>
        tokens
            .Where(token => token.Upos is "NOUN" or "VERB" or "ADJ" or "NUM" || (names && token.Upos == "PROPN"))
            .Select(token => token.Lemma.ToLowerInvariant())
            .Where(lemma => !Plain.Contains(lemma))
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> ContextWords(ExtractedReport extracted, int sentence)
    {
        var sentences = extracted.Parsed.Sentences;
        var here = ContentWords(sentences[sentence].Tokens, names: true);
        return sentence == 0
            ? here
            : here.Union(ContentWords(sentences[sentence - 1].Tokens, names: true)).ToFrozenSet(StringComparer.Ordinal);
    }
}
