using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Extract;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>
/// Gives each mention its actor by a sieve of rules, the surest first: full names, acronyms in brackets, short names,
/// noun phrases, pronouns. A mention no rule places becomes an actor of its own, or none.
/// </summary>
internal sealed partial class ActorLinker
{
    private static readonly FrozenDictionary<string, ActorKind> NounKinds = LexiconTable.Rows("Link.actor-nouns.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<ActorKind>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

    private readonly List<ActorDraft> _drafts = [];
    private readonly Dictionary<Mention, ActorDraft> _placed = [];
    private readonly ImmutableArray<ExtractedReport> _reports;
    private readonly ImmutableArray<(ExtractedReport Report, ImmutableArray<ActorMention> Mentions)> _collected;
    private readonly Dictionary<string, ImmutableArray<ActorMention>> _mentionsIn;

    private ActorLinker(ImmutableArray<ExtractedReport> reports)
    {
        _reports = reports;
        var collector = new MentionCollector(new NameCensus(reports));
        _collected = [.. reports.Select(report => (report, collector.In(report)))];
        _mentionsIn = _collected.ToDictionary(entry => entry.Report.Parsed.Report.Id, entry => entry.Mentions, StringComparer.Ordinal);
    }

    public static ImmutableArray<Actor> Link(ImmutableArray<ExtractedReport> reports)
    {
        var linker = new ActorLinker(reports);
        linker.Place(linker.FullName);
        linker.Place(linker.ShortName);
        linker.Place(linker.NounPhrase);
        linker.Place(linker.Pronoun);
        return linker.Settle();
    }

    private void Place(Action<ExtractedReport, ActorMention> rule)
    {
        foreach (var (report, mentions) in _collected)
        {
            foreach (var mention in mentions)
            {
                if (!_placed.ContainsKey(mention.Mention))
                    rule(report, mention);
            }
        }
    }

    private void FullName(ExtractedReport report, ActorMention mention)
    {
        if (mention.Name is null || (mention.NameKind == NameKind.Location && !mention.Actor))
            return;

        var person = mention.NameKind == NameKind.Person;
        var key = NameKey.Of(mention.Name, person);
        if (key.IsEmpty || (person && key.Words.Length < 2) || IsAcronym(mention.Name))
            return;

        var kind = KindOf(mention);
        var draft = _drafts.Find(known => known.Kind == kind && known.Key is { } other
            && (person ? other.Words.Length >= 2 && key.IsShortOrLongFormOf(other) : other.Joined == key.Joined));
        draft ??= Open(kind, key);
        draft.Learn(key);
        Put(draft, mention, 0.95, draft.Mentions.Count == 0 ? "named" : "same-name");
        if (AcronymAfter(report, mention) is { } acronym)
            draft.Acronyms.Add(acronym);
    }

    private void ShortName(ExtractedReport report, ActorMention mention)
    {
        if (mention.Name is null || (mention.NameKind == NameKind.Location && !mention.Actor))
            return;

        var person = mention.NameKind == NameKind.Person;
        var key = NameKey.Of(mention.Name, person);
        if (key.IsEmpty)
            return;

        if (IsAcronym(mention.Name) && Only(_drafts.Where(known => known.Acronyms.Contains(mention.Name))) is { } expanded)
            Put(expanded, mention, 0.9, "acronym");
        else if (Only(_drafts.Where(known => IsShortFormIn(known, key, person, report.Parsed.Report.Id))) is { } near)
            Put(near, mention, 0.9, "short-name");
        else if (person && Only(_drafts.Where(known => IsShortFormIn(known, key, person, null))) is { } far)
            Put(far, mention, 0.7, "short-name-elsewhere");
        else
            Put(_drafts.Find(known => known.Kind == KindOf(mention) && known.Key?.Joined == key.Joined) ?? Open(KindOf(mention), key), mention, 0.8, "named");
    }

    private void NounPhrase(ExtractedReport report, ActorMention mention)
    {
        if (mention.Pronoun is not null || mention.Name is not null || !mention.Actor)
            return;

        var earlier = mention.Definite ? LatestBefore(mention, NounReach, known => IsDescribedBy(known, mention)) : null;
        if (earlier is not null)
        {
            Put(earlier, mention, 0.7, "definite-noun");
            return;
        }

        if (!NounKinds.TryGetValue(mention.HeadLemma, out var kind))
        {
            if (mention.Source is null)
                return;

            kind = ActorKind.Role;
        }

        if (kind == ActorKind.Role && mention.Plural)
            kind = ActorKind.Group;
        var shared = kind is ActorKind.Role
            ? null
            : _drafts.Find(known => !known.IsNamed && known.Kind == kind && known.Nouns.Contains(("", mention.Phrase)));
        if (shared is null)
        {
            shared = Open(kind, null);
            shared.Nouns.Add(("", mention.Phrase));
        }

        Put(shared, mention, shared.Mentions.Count == 0 ? 0.8 : 0.5, shared.Mentions.Count == 0 ? "described" : "same-phrase");
    }

    /// <summary>"The force" after "the air force", but not "the air force" after "the Velmese forces": no word of the phrase is new.</summary>
    private static bool IsDescribedBy(ActorDraft known, ActorMention mention) =>
        known.Nouns.Contains((mention.Report, mention.HeadLemma)) && mention.Phrase.Split(' ').All(word => known.Nouns.Contains((mention.Report, word)));

    private void Pronoun(ExtractedReport report, ActorMention mention)
    {
        Func<ActorDraft, bool>? fits = mention.Pronoun switch
        {
            "he" or "she" => known => known.Kind is ActorKind.Person or ActorKind.Role,
            "they" => known => known.Kind is ActorKind.Group or ActorKind.ArmedGroup,
            "it" when mention.Source is not null => known => known.Kind is ActorKind.Organisation or ActorKind.Government or ActorKind.State or ActorKind.ArmedGroup or ActorKind.Outlet,
            _ => null,
        };
        if (fits is not null && Foremost(report, mention, fits) is { } antecedent)
            Put(antecedent, mention, 0.6, "pronoun");
    }

    /// <summary>Of the nearest sentence that has somebody fitting: who speaks in it, else its first subject, else whom it mentions last. What somebody says is not about himself.</summary>
    private ActorDraft? Foremost(ExtractedReport report, ActorMention mention, Func<ActorDraft, bool> fits)
    {
        for (var sentence = mention.Mention.Sentence; sentence >= Math.Max(0, mention.Mention.Sentence - PronounReach); sentence--)
        {
            var (subject, last) = ((ActorDraft?)null, (ActorDraft?)null);
            foreach (var other in _mentionsIn[mention.Report])
            {
                if (other.Mention.Span.Start >= mention.Mention.Span.Start)
                    break;
                if (other.Mention.Sentence != sentence || !_placed.TryGetValue(other.Mention, out var draft) || !fits(draft))
                    continue;
                if (other.Source is not null)
                    return draft;
                if (mention.Source is not null && sentence == mention.Mention.Sentence)
                    continue;
                if (report.Parsed.Sentences[sentence].Tokens[other.Mention.Head].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                    subject ??= draft;
                last = draft;
            }

            if ((subject ?? last) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The actor mentioned last before a mention in its report, no more than a few sentences back.</summary>
    private ActorDraft? LatestBefore(ActorMention mention, int sentencesBack, Func<ActorDraft, bool> fits)
    {
        ActorDraft? latest = null;
        foreach (var other in _mentionsIn[mention.Report])
        {
            if (other.Mention.Span.Start >= mention.Mention.Span.Start)
                break;
            if (other.Mention.Sentence >= mention.Mention.Sentence - sentencesBack && _placed.TryGetValue(other.Mention, out var draft) && fits(draft))
                latest = draft;
        }

        return latest;
    }

    /// <summary>How many sentences back a definite phrase may refer.</summary>
    private const int NounReach = 6;

    /// <summary>How many sentences back a pronoun may refer.</summary>
    private const int PronounReach = 4;

    private static bool IsShortFormIn(ActorDraft known, NameKey key, bool person, string? report)
    {
        if (known.Key is not { } full || full.Words.Length <= key.Words.Length || (known.Kind == ActorKind.Person) != person)
            return false;
        if (report is not null && !known.Mentions.Any(mention => mention.Report == report))
            return false;

        return person ? key.IsShortOrLongFormOf(full) : key.Words.Length == 1 && full.Words.Length > 2 && full.Last == key.Last;
    }

    private static ActorKind KindOf(ActorMention mention) => mention.NameKind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.Location => ActorKind.Government,
        _ => mention.Source == SourceKind.Outlet ? ActorKind.Outlet : ActorKind.Organisation,
    };

    private static bool IsAcronym(string name) => name.Length is >= 2 and <= 8 && name.All(letter => char.IsAsciiLetterUpper(letter) || letter == '.');

    private static string? AcronymAfter(ExtractedReport report, ActorMention mention)
    {
        var text = report.Parsed.Report.Text;
        var match = BracketedAcronym().Match(text, mention.Mention.Span.End, Math.Min(MostAcronymReach, text.Length - mention.Mention.Span.End));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>How many UTF-16 code units after a name an acronym in brackets is looked for.</summary>
    private const int MostAcronymReach = 16;

    [GeneratedRegex(@"\A\s?\(([A-Z][A-Za-z.]{1,7})\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BracketedAcronym();

    private static ActorDraft? Only(IEnumerable<ActorDraft> drafts)
    {
        var two = drafts.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }

    private ActorDraft Open(ActorKind kind, NameKey? key)
    {
        var draft = new ActorDraft(kind, key);
        _drafts.Add(draft);
        return draft;
    }

    private void Put(ActorDraft draft, ActorMention mention, double confidence, string rule)
    {
        draft.Add(mention, confidence, rule);
        _placed[mention.Mention] = draft;
    }

    private ImmutableArray<Actor> Settle()
    {
        var order = _reports.Select((report, index) => (report.Parsed.Report.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        return [.. _drafts
            .Select(draft => (Draft: draft, Mentions: draft.InOrder(order)))
            .OrderBy(entry => order[entry.Mentions[0].Report])
            .ThenBy(entry => entry.Mentions[0].Span)
            .Select((entry, index) => entry.Draft.Settle($"actor{index + 1}", entry.Mentions))];
    }
}
