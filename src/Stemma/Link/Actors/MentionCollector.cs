using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>All mentions of one report that may stand for somebody, in text order, each span once.</summary>
internal sealed class MentionCollector(NameCensus census, CountryWords countries)
{
    public ImmutableArray<ActorMention> In(ExtractedReport report)
    {
        var found = new SortedDictionary<TextSpan, ActorMention>();
        foreach (var assertion in report.Assertions)
        {
            foreach (var link in assertion.Attribution)
            {
                Add(report, link.Source, link.Kind, null, found);
                Add(report, link.Via, SourceKind.Outlet, null, found);
            }

            if (assertion.Event is not { } told)
                continue;
            foreach (var agent in told.Agents)
                Add(report, agent, null, new Deed(told.Code, IsTarget: false), found);
            foreach (var target in told.Targets)
                Add(report, target, null, new Deed(told.Code, IsTarget: true), found);
        }

        AddNames(report, found);
        return [.. found.Values];
    }

    /// <summary>Names that no mention above is called by: they stand for somebody who is only named.</summary>
    private void AddNames(ExtractedReport report, SortedDictionary<TextSpan, ActorMention> found)
    {
        var text = report.Parsed.Report.Text;
        var bearers = found.Values.Where(mention => mention.Name is not null).ToList();
        var next = 0;
        for (var i = 0; i < report.Parsed.Sentences.Length; i++)
        {
            foreach (var name in report.Parsed.Sentences[i].Names)
            {
                if (!name.IsEntity)
                    continue;
                while (next < bearers.Count && bearers[next].Mention.Span.End <= name.Span.Start)
                    next++;
                var borne = false;
                for (var at = next; at < bearers.Count && bearers[at].Mention.Span.Start < name.Span.End && !borne; at++)
                    borne = bearers[at].Mention.Span.Contains(name.Span) && name.Span.Of(text).StartsWith(bearers[at].Name!, StringComparison.Ordinal);
                if (!borne)
                    found.TryAdd(name.Span, Describe(report.Parsed.Sentences[i], text, OfName(report, i, name), null, null, actor: false));
            }
        }
    }

    private void Add(ExtractedReport report, Mention? mention, SourceKind? source, Deed? deed, SortedDictionary<TextSpan, ActorMention> found)
    {
        if (mention is null)
            return;
        if (!found.TryGetValue(mention.Span, out var known))
            found[mention.Span] = Describe(report.Parsed.Sentences[mention.Sentence], report.Parsed.Report.Text, mention, source, deed, actor: true);
        else if ((known.Source is null && source is not null) || (known.Deed is null && deed is not null))
            found[mention.Span] = known with { Source = known.Source ?? source, Deed = known.Deed ?? deed };
    }

    private ActorMention Describe(Sentence sentence, string text, Mention mention, SourceKind? source, Deed? deed, bool actor)
    {
        var head = sentence.Tokens[mention.Head];
        var name = NameIn(sentence, mention);
        var (first, end) = Inside(sentence, mention.Span);
        var inside = sentence.Tokens.AsSpan()[first..end];
        var properName = name is null && head.Upos == "PROPN" ? mention.Span.Of(text) : null;
        var words = (name?.Span.Of(text) ?? properName)?.TrimEnd(',', '.', ';', ':');
        return new ActorMention(
            mention,
            words,
            words is null ? null : census.KindOf(words, name?.Kind ?? NameKind.Organisation),
            head.Lemma.ToLowerInvariant(),
            Words(inside),
            countries.Before(inside, words is null ? mention.Head - first : (name?.Tokens.First ?? first) - first),
            name is null ? [] : Described(sentence, name.Tokens),
            inside.Length > 0 && inside[0].Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those",
            head.Xpos is "NNS" or "NNPS",
            words is null && head.Upos == "PRON" ? head.Form.ToLowerInvariant() : null,
            source,
            deed,
            actor);
    }

    private static ImmutableArray<string> Words(ReadOnlySpan<Token> phrase)
    {
        var words = ImmutableArray.CreateBuilder<string>(phrase.Length);
        foreach (var token in phrase)
        {
            if (token.Upos is "NOUN" or "ADJ" or "PROPN")
                words.Add(token.Lemma.ToLowerInvariant());
        }

        return words.DrainToImmutable();
    }

    private static NameMention? NameIn(Sentence sentence, Mention mention)
    {
        NameMention? titled = null;
        foreach (var name in sentence.Names)
        {
            if (name.Span.Start >= mention.Span.End)
                break;
            if (name.IsEntity && mention.Span.Overlaps(name.Span) && name.Tokens.First <= mention.Head && mention.Head <= name.Tokens.Last)
                return name;
            if (titled is null && name.Kind == NameKind.Person && mention.Span.Contains(name.Span) && IsTitled(sentence, name, mention.Head))
                titled = name;
        }

        return titled;
    }

    private static (int First, int End) Inside(Sentence sentence, TextSpan span)
    {
        var (first, end) = (sentence.Tokens.Length, 0);
        for (var i = 0; i < sentence.Tokens.Length && sentence.Tokens[i].Span.Start < span.End; i++)
        {
            if (span.Contains(sentence.Tokens[i].Span))
                (first, end) = (Math.Min(first, i), i + 1);
        }

        return end == 0 ? (0, 0) : (first, end);
    }

    /// <summary>"A war monitor" of "the Harbour Watch, a war monitor".</summary>
    private static List<string> Described(Sentence sentence, TokenRange name)
    {
        var nouns = new List<string>();
        for (var i = name.Last + 1; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos != "NOUN" || token.Relation != "appos" || token.Head < name.First || token.Head > name.Last)
                continue;
            nouns.Add(token.Lemma.ToLowerInvariant());
            for (var j = name.Last + 1; j < i; j++)
            {
                if (sentence.Tokens[j].Head == i && sentence.Tokens[j].Upos is "NOUN" or "ADJ")
                    nouns.Add(sentence.Tokens[j].Lemma.ToLowerInvariant());
            }
        }

        return nouns;
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
