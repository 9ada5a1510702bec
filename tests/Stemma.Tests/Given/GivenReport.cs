using System.Collections.Immutable;
using System.Text;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Given;

/// <summary>An extracted report written by hand, one <see cref="MarkedSentence"/> a line; what it asserts is added call by call.</summary>
internal sealed class GivenReport
{
    private readonly ParsedReport _parsed;
    private readonly List<Assertion> _assertions = [];

    /// <param name="day">ISO; null when the report has no publication day.</param>
    public GivenReport(string id, string marked, string? day = null, string? outlet = null)
    {
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var line in marked.Split('\n'))
        {
            if (text.Length > 0)
                text.Append('\n');
            sentences.Add(MarkedSentence.Read(line, 0, text));
        }

        var report = new Report
        {
            Id = id,
            Uri = $"in/{id}.txt",
            Sha256 = ContentHash.Of([]),
            Outlet = new Outlet(outlet, null),
            Text = text.ToString(),
            Published = day is null ? Publication.Unknown : Publication.OnDay(Days.Parse(day), PublicationBasis.Given),
        };
        _parsed = new ParsedReport(report, sentences.ToImmutable(), []);
    }

    public string Text => _parsed.Report.Text;

    public ExtractedReport Extracted => new(_parsed, [.. _assertions]);

    /// <summary>Where words stand, counted from <paramref name="sentence"/> on.</summary>
    public TextSpan At(string words, int sentence = 0)
    {
        var start = Text.IndexOf(words, _parsed.Sentences[sentence].Span.Start, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, start + words.Length) : throw new ArgumentException($"“{words}” is not in the report.", nameof(words));
    }

    /// <summary>Adds what the report says in some words of its own, on nobody's word until <see cref="By"/> follows.</summary>
    public GivenReport Says(string words, int sentence = 0)
    {
        var span = At(words, sentence);
        var index = SentenceAt(span);
        _assertions.Add(new Assertion
        {
            Id = $"{_parsed.Report.Id}.a{_assertions.Count + 1}",
            Report = _parsed.Report.Id,
            Span = span,
            Sentence = index,
            Head = Math.Max(0, _parsed.Sentences[index].Tokens.IndexOf(
                _parsed.Sentences[index].Tokens.FirstOrDefault(token => token.Upos == "VERB" && span.Contains(token.Span)) ?? _parsed.Sentences[index].Tokens[0])),
            Manner = Manner.None,
            Factuality = new Factuality(Polarity.Positive, Certainty.Certain, EventTense.Past),
        });
        return this;
    }

    /// <summary>Puts the last assertion on somebody's word; null words for a source nobody names.</summary>
    public GivenReport By(string? source, SourceKind kind) => Last(said => said with
    {
        Manner = Manner.Indirect,
        Attribution = said.Attribution.Add(new AttributionLink(source is null ? null : MentionOf(source, said.Sentence), null, kind, null)),
    });

    /// <summary>Gives the last assertion an event; its time words are looked for in its sentence.</summary>
    public GivenReport Tells(PloverCode code, string lemma, string[]? agents = null, string[]? targets = null, string[]? places = null, string? time = null) =>
        Last(said => said with
        {
            Event = new EventMention(
                code, null, lemma, Mentions(agents, said), Mentions(targets, said), Mentions(places, said),
                time is null ? null : new TimeMention(said.Report, At(time, said.Sentence), time, said.Sentence)),
        });

    public GivenReport Counts(string words, string measure, string of, decimal? best, decimal? low, decimal? high, string modifier = "exact") =>
        Last(said => said with { Quantities = said.Quantities.Add(new Quantity(measure, of, best, low, high, modifier, At(words, said.Sentence))) });

    public GivenReport With(Polarity polarity = Polarity.Positive, Certainty certainty = Certainty.Certain, EventTense tense = EventTense.Past) =>
        Last(said => said with { Factuality = new Factuality(polarity, certainty, tense) });

    private GivenReport Last(Func<Assertion, Assertion> change)
    {
        _assertions[^1] = change(_assertions[^1]);
        return this;
    }

    private ImmutableArray<Mention> Mentions(string[]? words, Assertion said) =>
        [.. (words ?? []).Select(phrase => MentionOf(phrase, said.Sentence))];

    private Mention MentionOf(string words, int sentence)
    {
        var span = At(words, sentence);
        var index = SentenceAt(span);
        var tokens = _parsed.Sentences[index].Tokens;
        var head = Enumerable.Range(0, tokens.Length).Last(i => span.Contains(tokens[i].Span));
        return new Mention(_parsed.Report.Id, span, words, index, head);
    }

    private int SentenceAt(TextSpan span) =>
        _parsed.Sentences.IndexOf(_parsed.Sentences.Last(sentence => sentence.Span.Start <= span.Start));
}
