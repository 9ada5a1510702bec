using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>All mentions of one report that may stand for somebody, in text order, each span once.</summary>
internal sealed class MentionCollector(NameCensus census)
{
    public ImmutableArray<ActorMention> In(ExtractedReport report)
    {
        var found = new SortedDictionary<TextSpan, ActorMention>();
        foreach (var assertion in report.Assertions)
        {
            foreach (var link in assertion.Attribution)
            {
                Add(report, link.Source, link.Kind, actor: true, found);
                Add(report, link.Via, SourceKind.Outlet, actor: true, found);
            }

            foreach (var mention in (assertion.Event?.Agents ?? []).Concat(assertion.Event?.Targets ?? []))
                Add(report, mention, null, actor: true, found);
        }

        for (var i = 0; i < report.Parsed.Sentences.Length; i++)
        {
            foreach (var name in report.Parsed.Sentences[i].Names)
            {
                if (name.IsEntity && !found.Keys.Any(span => span.Contains(name.Span)))
                    Add(report, OfName(report, i, name), null, actor: false, found);
            }
        }

        return [.. found.Values];
    }

    private void Add(ExtractedReport report, Mention? mention, SourceKind? source, bool actor, SortedDictionary<TextSpan, ActorMention> found)
    {
        if (mention is null || (found.TryGetValue(mention.Span, out var known) && (known.Source is not null || source is null)))
            return;

        found[mention.Span] = Describe(report.Parsed.Sentences[mention.Sentence], report.Parsed.Report.Text, mention, source, actor);
    }

    private ActorMention Describe(Sentence sentence, string text, Mention mention, SourceKind? source, bool actor)
    {
        var head = sentence.Tokens[mention.Head];
        var name = sentence.Names.FirstOrDefault(candidate =>
            candidate.IsEntity && mention.Span.Overlaps(candidate.Span) && candidate.Tokens.First <= mention.Head && mention.Head <= candidate.Tokens.Last)
            ?? sentence.Names.FirstOrDefault(candidate => candidate.Kind == NameKind.Person && mention.Span.Contains(candidate.Span) && IsTitled(sentence, candidate, mention.Head));
        var inside = sentence.Tokens.Where(token => mention.Span.Contains(token.Span)).ToList();
        var properName = name is null && head.Upos == "PROPN" ? mention.Span.Of(text) : null;
        var words = (name?.Span.Of(text) ?? properName)?.TrimEnd(',', '.', ';', ':');
        return new ActorMention(
            mention,
            words,
            words is null ? null : census.KindOf(words, name?.Kind ?? NameKind.Organisation),
            head.Lemma.ToLowerInvariant(),
            string.Join(' ', inside.Where(token => token.Upos is "NOUN" or "ADJ" or "PROPN").Select(token => token.Lemma.ToLowerInvariant())),
            inside.Count > 0 && inside[0].Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those",
            head.Xpos is "NNS" or "NNPS",
            words is null && head.Upos == "PRON" ? head.Form.ToLowerInvariant() : null,
            source,
            actor);
    }

    /// <summary>"Foreign Minister N.N.": the office heads the phrase and the name hangs from it.</summary>
    private static bool IsTitled(Sentence sentence, NameMention name, int head)
    {
        for (var i = name.Tokens.First; i <= name.Tokens.Last; i++)
        {
            if (sentence.Tokens[i].Head == head && sentence.Tokens[i].Relation is "flat" or "appos" or "compound")
                return true;
        }

        return false;
    }

    private static Mention OfName(ExtractedReport report, int sentence, NameMention name) =>
        new(report.Parsed.Report.Id, name.Span, name.Span.Of(report.Parsed.Report.Text), sentence, name.Tokens.Last);
}
