using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Actors;

/// <summary>The actors found so far, by everything they are looked up by, and which mention is whose.</summary>
internal sealed class ActorDrafts(RefusedPairs refused)
{
    /// <summary>Actors of one family name among whom a shorter or longer form of a name is looked for; beyond, only the same name is the same.</summary>
    public const int MostOfOneName = 64;

    /// <summary>Named actors of one report among whom one is looked for by less than its name.</summary>
    public const int MostInReport = 256;

    private readonly List<ActorDraft> _all = [];
    private readonly Dictionary<ActorMention, ActorDraft> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ActorKind Kind, ulong Key), List<ActorDraft>> _byName = [];
    private readonly Dictionary<uint, List<ActorDraft>> _byLast = [];
    private readonly Dictionary<string, List<ActorDraft>> _byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byKnown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _inReport = new(StringComparer.Ordinal);
    private readonly Dictionary<(ActorKind Kind, string Phrase), ActorDraft> _byPhrase = [];

    /// <summary>In the order in which they were opened, merged ones left out.</summary>
    public IEnumerable<ActorDraft> All => _all.Where(draft => draft.Into is null);

    public ActorDraft? Of(ActorMention mention) => _placed.TryGetValue(mention, out var draft) ? Root(draft) : null;

    public ActorDraft Open(ActorKind kind, NameForm? name, KnownActor? known = null)
    {
        var draft = new ActorDraft(kind, name, known);
        _all.Add(draft);
        if (known is not null)
            _byKnown.TryAdd(known.Id, draft);
        if (name is not null)
            Register(draft, name);
        return draft;
    }

    public ActorDraft OfKnown(KnownActor known, NameForm name) =>
        _byKnown.TryGetValue(known.Id, out var draft) ? Root(draft) : Open(known.Kind, name, known);

    /// <summary>Those of a kind that bear the same name, the first opened first.</summary>
    public IEnumerable<ActorDraft> Named(ActorKind kind, NameForm name) =>
        Rooted(_byName.GetValueOrDefault((kind, name.Key))).Where(draft => draft.Name!.IsSame(name));

    /// <summary>People or bodies whose last word may be that of the name; none when too many are.</summary>
    public IEnumerable<ActorDraft> WithLast(NameForm name) =>
        _byLast.TryGetValue(name.LastSkeleton, out var drafts) && drafts.Count <= MostOfOneName ? Rooted(drafts) : [];

    /// <summary>Those of the report before all others.</summary>
    public IEnumerable<ActorDraft> WithAcronym(string acronym, string report)
    {
        var drafts = Rooted(_byAcronym.GetValueOrDefault(acronym));
        return drafts.Exists(draft => draft.IsIn(report)) ? drafts.FindAll(draft => draft.IsIn(report)) : drafts;
    }

    /// <summary>Named ones that the report names; none when too many are.</summary>
    public IEnumerable<ActorDraft> In(string report) =>
        _inReport.TryGetValue(report, out var drafts) && drafts.Count <= MostInReport ? Rooted(drafts) : [];

    /// <summary>Whoever is called by just these words: in one report by any, in several by no single word ("police" is another town's elsewhere).</summary>
    public ActorDraft OfPhrase(ActorKind kind, ActorMention mention)
    {
        var words = (mention.Words.Length < 2 ? mention.Report + " " : "") + mention.Mention.Text.ToLowerInvariant();
        if (!_byPhrase.TryGetValue((kind, words), out var draft))
            _byPhrase[(kind, words)] = draft = Open(kind, null);
        return Root(draft);
    }

    public void Register(ActorDraft draft, NameForm name)
    {
        draft.Learn(name);
        if (name.Words.IsEmpty)
            return;
        Append(_byName, (draft.Kind, name.Key), draft);
        Append(_byLast, name.LastSkeleton, draft);
    }

    public void Abbreviate(ActorDraft draft, string acronym) => Append(_byAcronym, acronym, draft);

    public bool Accepts(ActorDraft draft, ActorMention mention) => refused.IsEmpty || !draft.Mentions.Any(entry => refused.Contains(entry.Mention.Mention, mention.Mention));

    public void Put(ActorDraft draft, ActorMention mention, double confidence, string rule)
    {
        if (draft.IsNamed && !draft.IsIn(mention.Report))
            Append(_inReport, mention.Report, draft);
        draft.Add(mention, confidence, rule);
        _placed[mention] = draft;
    }

    public void Merge(ActorDraft draft, ActorDraft other)
    {
        if (refused.IsEmpty || other.Mentions.All(entry => Accepts(draft, entry.Mention)))
            draft.Absorb(other);
    }

    private static List<ActorDraft> Rooted(List<ActorDraft>? drafts)
    {
        if (drafts is null)
            return [];
        if (drafts.TrueForAll(draft => draft.Into is null))
            return drafts;
        return drafts.ConvertAll(Root);
    }

    private static ActorDraft Root(ActorDraft draft)
    {
        while (draft.Into is { } into)
            draft = into;
        return draft;
    }

    private static void Append<TKey>(Dictionary<TKey, List<ActorDraft>> index, TKey key, ActorDraft draft)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var drafts))
            index[key] = drafts = [];
        if (drafts.Count == 0 || !ReferenceEquals(drafts[^1], draft))
            drafts.Add(draft);
    }
}
