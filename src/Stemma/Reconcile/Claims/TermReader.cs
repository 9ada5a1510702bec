using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>
/// What assertions are compared by: words of content under the one word that stands for their kind, and names under whom or what they were linked to,
/// however they are spelled. Names that were not linked go by the consonants they sound of.
/// </summary>
internal sealed class TermReader
{
    private static readonly FrozenSet<string> Plain =
        LexiconTable.Rows("Reconcile.plain-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Concepts =
        LexiconTable.Rows("Reconcile.concepts.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private readonly ILookup<string, (TextSpan Span, string Id)> _names;

    public TermReader(LinkedStory linked) =>
        _names = linked.Actors.SelectMany(actor => actor.Mentions.Select(mention => (mention.Report, mention.Span, actor.Id)))
            .Concat(linked.Places.SelectMany(place => place.Mentions.Select(mention => (mention.Report, mention.Span, place.Id))))
            .ToLookup(mention => mention.Report, mention => (mention.Span, mention.Id), StringComparer.Ordinal);

    /// <summary>The terms of each token of a report, sentence by sentence; null for a token without content.</summary>
    public ImmutableArray<ImmutableArray<Term?>> Of(ParsedReport parsed)
    {
        var linked = new Dictionary<int, (int Length, string Id)>();
        foreach (var (span, id) in _names[parsed.Report.Id])
        {
            for (var at = span.Start; at < span.End; at++)
            {
                if (!linked.TryGetValue(at, out var known) || span.Length < known.Length)
                    linked[at] = (span.Length, id);
            }
        }

        return [.. parsed.Sentences.Select(sentence => sentence.Tokens.Select(token => Of(token, linked)).ToImmutableArray())];
    }

    private static Term? Of(Token token, Dictionary<int, (int Length, string Id)> linked)
    {
        if (token.Upos is "PROPN" or "PRON")
        {
            if (linked.TryGetValue(token.Span.Start, out var entity))
                return new Term("@" + entity.Id, IsName: true);
            return token.Upos == "PROPN" ? OfName(token.Form) : null;
        }

        if (token.Upos is not ("NOUN" or "VERB" or "ADJ" or "NUM"))
            return null;
        var lemma = token.Lemma.ToLowerInvariant();
        return Plain.Contains(lemma) ? null : new Term(Concepts.GetValueOrDefault(lemma, lemma), IsName: false);
    }

    private static Term? OfName(string form) =>
        Plain.Contains(form.ToLowerInvariant()) || Spelling.KeyOf(form) is not { } key ? null : new Term("~" + key, IsName: true);
}
