using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var found = new Dictionary<TextSpan, ActorMention>();
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
        AddSilent(report, found);
        return [.. WithFamilyNames(InOrder(found.Values))];
    }

    /// <summary>Who speaks or acts by the last name of somebody the report names in full is that person, and no state or town of the name.</summary>
    private static List<ActorMention> WithFamilyNames(List<ActorMention> mentions)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.IsPerson && mention.Name!.LastIndexOf(' ') is var last and > 0)
                families.Add(mention.Name[(last + 1)..]);
        }

        if (families.Count == 0)
            return mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Actor: true, Name: { } name } && families.Contains(name))
                mentions[i] = mentions[i] with { NameKind = NameKind.Person, IsFamilyName = true };
        }

        return mentions;
    }

    private static List<ActorMention> InOrder(IEnumerable<ActorMention> mentions)
    {
        var ordered = mentions.ToList();
        ordered.Sort((one, other) => one.Mention.Span.CompareTo(other.Mention.Span));
        return ordered;
    }

    private void AddSilent(ExtractedReport report, Dictionary<TextSpan, ActorMention> found)
    {
        var silent = new SilentMentions(report.Parsed);
        foreach (var mention in found.Values)
            silent.Take(mention.Mention.Sentence, mention.Mention.Head);
        foreach (var mention in silent.All())
        {
            var sentence = report.Parsed.Sentences[mention.Sentence];
            found.TryAdd(mention.Span, sentence.Tokens[mention.Head].Upos == "PRON" ? Pronoun(mention) : Describe(sentence, report.Parsed.Report.Text, mention, null, null, actor: false));
        }
    }

    private static ActorMention Pronoun(Mention mention)
    {
        var word = mention.Text.ToLowerInvariant();
        return new ActorMention(mention, null, null, word, [], null, [], Definite: false, Plural: false, word, null, null, Actor: false) { Gender = ActorWords.GenderOf(word) };
    }

    /// <summary>Names that no mention above is called by: they stand for somebody who is only named.</summary>
    private void AddNames(ExtractedReport report, Dictionary<TextSpan, ActorMention> found)
    {
        var text = report.Parsed.Report.Text;
        var bearers = InOrder(found.Values.Where(mention => mention.Name is not null));
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

    private void Add(ExtractedReport report, Mention? mention, SourceKind? source, Deed? deed, Dictionary<TextSpan, ActorMention> found)
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
        var properName = name is null && head.Upos == "PROPN" && (actor || ActorWords.KindOf(head.Lemma.ToLowerInvariant()) is null) ? mention.Span.Of(text) : null;
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
            actor)
        {
            Gender = GenderOf(sentence, head, inside, name, words),
            IsCounted = IsCounted(inside),
        };
    }

    private static Gender GenderOf(Sentence sentence, Token head, ReadOnlySpan<Token> inside, NameMention? name, string? words)
    {
        var told = ActorWords.GenderOf(head.Lemma.ToLowerInvariant());
        foreach (var token in inside)
            told = told == Gender.Unknown ? ActorWords.GenderOf(token.Lemma.ToLowerInvariant()) : told;
        if (told == Gender.Unknown && name is { Kind: NameKind.Person, Tokens.First: > 0 })
            told = ActorWords.GenderOf(sentence.Tokens[name.Tokens.First - 1].Lemma.ToLowerInvariant());
        return told == Gender.Unknown && name is { Kind: NameKind.Person } && words is not null ? ActorWords.GenderOfName(Names.Titles.Without(words)) : told;
    }

    private static bool IsCounted(ReadOnlySpan<Token> phrase)
    {
        foreach (var token in phrase)
        {
            if (token.Upos == "NUM")
                return true;
        }

        return false;
    }

    private static ImmutableArray<string> Words(ReadOnlySpan<Token> phrase)
    {
        var count = 0;
        foreach (var token in phrase)
            count += IsWord(token) ? 1 : 0;
        if (count == 0)
            return [];
        var words = new string[count];
        count = 0;
        foreach (var token in phrase)
        {
            if (IsWord(token))
                words[count++] = token.Lemma.ToLowerInvariant();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static bool IsWord(Token token) => token.Upos is "NOUN" or "ADJ" or "PROPN";

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
    private static ImmutableArray<string> Described(Sentence sentence, TokenRange name)
    {
        ImmutableArray<string> nouns = [];
        for (var i = name.Last + 1; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos != "NOUN" || token.Relation != "appos" || token.Head < name.First || token.Head > name.Last)
                continue;
            nouns = nouns.Add(token.Lemma.ToLowerInvariant());
            for (var j = name.Last + 1; j < i; j++)
            {
                if (sentence.Tokens[j].Head == i && sentence.Tokens[j].Upos is "NOUN" or "ADJ")
                    nouns = nouns.Add(sentence.Tokens[j].Lemma.ToLowerInvariant());
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
