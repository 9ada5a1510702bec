using System.Collections.Frozen;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>An assertion with all that comparing it to others asks of it.</summary>
internal sealed class Statement
{
    private static readonly FrozenSet<string> Plain =
        LexiconTable.Rows("Reconcile.plain-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    public Statement(int index, int report, ExtractedReport extracted, Assertion assertion, LinkedStory linked)
    {
        Index = index;
        ReportIndex = report;
        Extracted = extracted;
        Assertion = assertion;
        var sentence = extracted.Parsed.Sentences[assertion.Sentence];
        Words = ContentWords(sentence, assertion.Span, names: true);
        Nouns = ContentWords(sentence, assertion.Span, names: false);
        SourceWords = assertion.Attribution.IsEmpty || assertion.Attribution[^1].Source is not { } source
            ? []
            : ContentWords(extracted.Parsed.Sentences[source.Sentence], source.Span, names: true);
        Places = [.. (assertion.Event?.Places ?? []).Select(linked.PlaceOf).OfType<string>()];
        Around = Places.Union(Places.SelectMany(place => linked.ContainersOf(place))).ToFrozenSet(StringComparer.Ordinal);
        Context = ContextWords(extracted, assertion.Sentence);
        When = assertion.Event?.Time is { } time ? linked.TimeOf(time) : null;
        Figure = assertion.Quantities.FirstOrDefault(quantity => quantity.Measure != "other");
    }

    /// <summary>Position among all assertions of the collection.</summary>
    public int Index { get; }

    public int ReportIndex { get; }

    public ExtractedReport Extracted { get; }

    public Assertion Assertion { get; }

    /// <summary>Lemmas that carry content, lower case.</summary>
    public FrozenSet<string> Words { get; }

    /// <summary>Those of <see cref="Words"/> that are no part of a name.</summary>
    public FrozenSet<string> Nouns { get; }

    /// <summary>Those of the phrase that names the last source; empty when nobody is named.</summary>
    public FrozenSet<string> SourceWords { get; }

    public FrozenSet<string> Places { get; }

    /// <summary><see cref="Places"/> and what contains them.</summary>
    public FrozenSet<string> Around { get; }

    /// <summary>Content words of the sentence and of the one before it, where a figure often leaves its place and cause.</summary>
    public FrozenSet<string> Context { get; }

    public PlacedTime? When { get; }

    /// <summary>The first count with a role in the event; null when there is none.</summary>
    public Quantity? Figure { get; }

    public string Quote => Assertion.Span.Of(Extracted.Parsed.Report.Text);

    private static FrozenSet<string> ContentWords(Sentence sentence, TextSpan span, bool names) =>
        sentence.Tokens
            .Where(token => span.Contains(token.Span) && (token.Upos is "NOUN" or "VERB" or "ADJ" or "NUM" || (names && token.Upos == "PROPN")))
            .Select(token => token.Lemma.ToLowerInvariant())
            .Where(lemma => !Plain.Contains(lemma))
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> ContextWords(ExtractedReport extracted, int sentence)
    {
        var sentences = extracted.Parsed.Sentences;
        var here = ContentWords(sentences[sentence], sentences[sentence].Span, names: true);
        return sentence == 0
            ? here
            : here.Union(ContentWords(sentences[sentence - 1], sentences[sentence - 1].Span, names: true)).ToFrozenSet(StringComparer.Ordinal);
    }
}
