using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Origins;

/// <summary>
/// For which body somebody speaks: "the board's spokesman Tom Reyes" and "the head of the board" are the board, and so
/// is "a monitor" where the report names one monitor.
/// </summary>
internal sealed class Bodies
{
    /// <summary>Words that may stand between a body, its role and who holds it.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Roles =
        LexiconTable.Rows("Reconcile.speaking-roles.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Watchers = FrozenSet.Create("monitor", "monitoring", "watchdog");

    /// <summary>Nouns that mean any body.</summary>
    private static readonly FrozenSet<string> Generic =
        LexiconTable.Rows("Reconcile.generic-bodies.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters of a word of a name by which a body may be called.</summary>
    private const int ShortestCall = 5;

    private readonly LinkedStory _linked;
    private readonly ILookup<string, string> _cited;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, ParsedReport> _reports;
    private readonly ILookup<string, (TextSpan Span, string Actor)> _peopleIn;
    private readonly ILookup<string, (TextSpan Span, string Actor)> _bodiesIn;
    private readonly Dictionary<string, string?> _bodyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Report, string Noun), string?> _calledSo = [];

    public Bodies(LinkedStory linked)
    {
        _linked = linked;
        _actors = linked.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _reports = linked.Reports.ToDictionary(report => report.Parsed.Report.Id, report => report.Parsed, StringComparer.Ordinal);
        _bodiesIn = MentionsOf(linked.Actors.Where(IsBody).SelectMany(Mentioned).OrderBy(mention => mention.Span));
        _peopleIn = MentionsOf(linked.Actors.Where(actor => actor.Kind == ActorKind.Person).SelectMany(Mentioned));
        _cited = linked.Reports
            .SelectMany(report => report.Assertions)
            .SelectMany(assertion => assertion.Attribution)
            .Select(link => link.Source)
            .OfType<Mention>()
            .Select(source => (source.Report, Actor: linked.ActorOf(source)))
            .Where(cited => cited.Actor is not null && _actors[cited.Actor].Kind == ActorKind.Organisation && IsNamed(_actors[cited.Actor]))
            .ToLookup(cited => cited.Report, cited => cited.Actor!, StringComparer.Ordinal);
        foreach (var report in linked.Reports)
            Read(report.Parsed);
    }

    /// <summary>The body whose word the source's is; null when the source is nobody's but its own.</summary>
    public string? Of(Mention source)
    {
        var actor = _linked.ActorOf(source);
        var words = Words(source);
        if (words.Exists(Roles.Contains))
            return Inside(source) ?? words.Select(word => _calledSo.GetValueOrDefault((source.Report, word))).FirstOrDefault(body => body is not null) ?? BodyOf(actor);
        if (actor is not null && (_actors[actor].Kind == ActorKind.Person || (_actors[actor].Kind is not (ActorKind.Role or ActorKind.Group) && IsNamed(_actors[actor]))))
            return BodyOf(actor);
        var noun = SentenceOf(source).Tokens[source.Head].Lemma.ToLowerInvariant();
        return _calledSo.GetValueOrDefault((source.Report, noun)) ?? (words.Exists(Watchers.Contains) ? OnlySource(source.Report) : null);
    }

    private string? BodyOf(string? actor) => actor is null ? null : _bodyOf.GetValueOrDefault(actor);

    private string? Inside(Mention source) => _bodiesIn[source.Report].Where(body => source.Span.Contains(body.Span)).Select(body => body.Actor).FirstOrDefault();

    private List<string> Words(Mention source) =>
        [.. SentenceOf(source).Tokens.Where(token => source.Span.Contains(token.Span)).Select(token => token.Lemma.ToLowerInvariant())];

    /// <summary>The one organisation that a report cites by name; null when it cites none or several.</summary>
    private string? OnlySource(string report) => _cited[report].Distinct().Take(2).ToList() is [var only] ? only : null;

    private static bool IsBody(Actor actor) => actor.Kind is ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.Government && IsNamed(actor);

    private static bool IsNamed(Actor actor) => actor.Known is not null || actor.Names.Any(name => name.Any(char.IsUpper));

    private static IEnumerable<(string Report, TextSpan Span, string Actor)> Mentioned(Actor actor) => actor.Mentions.Select(mention => (mention.Report, mention.Span, actor.Id));

    private static ILookup<string, (TextSpan Span, string Actor)> MentionsOf(IEnumerable<(string Report, TextSpan Span, string Actor)> mentions) =>
        mentions.ToLookup(mention => mention.Report, mention => (mention.Span, mention.Actor), StringComparer.Ordinal);

    private Sentence SentenceOf(Mention source) => _reports[source.Report].Sentences[source.Sentence];

    private void Read(ParsedReport report)
    {
        var id = report.Report.Id;
        foreach (var (span, body) in _bodiesIn[id])
        {
            if (SentenceAt(report, span) is { } sentence)
                ReadNoun(id, sentence, span, body);
        }

        foreach (var (span, person) in _peopleIn[id])
        {
            if (SentenceAt(report, span) is { } sentence && BodyBeside(sentence, span, _bodiesIn[id]) is { } body)
                Agree(_bodyOf, person, body);
        }
    }

    /// <summary>"The Harbour Watch monitor": words of the name, and the noun behind it, by which a report may call the body later.</summary>
    private void ReadNoun(string report, Sentence sentence, TextSpan name, string body)
    {
        var last = Last(sentence, name);
        for (var at = First(sentence, name); at <= last + 1 && at < sentence.Tokens.Length; at++)
        {
            var word = sentence.Tokens[at].Lemma.ToLowerInvariant();
            if (sentence.Tokens[at].Upos is "NOUN" or "PROPN" && word.Length >= ShortestCall && !Generic.Contains(word) && (at <= last || sentence.Tokens[at].Upos == "NOUN"))
                Agree(_calledSo, (report, word), body);
        }

        if (Apposed(sentence, last) is { } called && !Generic.Contains(called))
            Agree(_calledSo, (report, called), body);
    }

    /// <summary>"The Harbour Watch, an independent port monitor": the last noun of what a name is explained by; null when nothing explains it.</summary>
    private static string? Apposed(Sentence sentence, int name)
    {
        var at = name + 1;
        if (at + 1 >= sentence.Tokens.Length || sentence.Tokens[at].Form != "," || sentence.Tokens[at + 1].Lemma.ToLowerInvariant() is not ("a" or "an" or "the"))
            return null;
        var noun = (string?)null;
        for (at += 2; at < sentence.Tokens.Length && at - name <= Reach && sentence.Tokens[at].Upos is "ADJ" or "NOUN" or "PUNCT"; at++)
        {
            if (sentence.Tokens[at].Form is "," or ".")
                break;
            noun = sentence.Tokens[at].Upos == "NOUN" ? sentence.Tokens[at].Lemma.ToLowerInvariant() : null;
        }

        return noun;
    }

    /// <summary>Null stands for a key that means several bodies.</summary>
    private static void Agree<TKey>(Dictionary<TKey, string?> known, TKey key, string body)
        where TKey : notnull
    {
        if (!known.TryAdd(key, body) && known[key] != body)
            known[key] = null;
    }

    /// <summary>A body with nothing but a role, and words that belong to either, between it and the person.</summary>
    private static string? BodyBeside(Sentence sentence, TextSpan person, IEnumerable<(TextSpan Span, string Actor)> bodies)
    {
        var (first, last) = (First(sentence, person), Last(sentence, person));
        foreach (var (span, body) in bodies)
        {
            if (!sentence.Span.Contains(span) || span.Overlaps(person))
                continue;
            var (start, end) = (First(sentence, span), Last(sentence, span));
            if (end < first && first - end <= Reach && (IsRole(sentence, end + 1, first) || (IsFiller(sentence, end + 1, first) && IsRoleBefore(sentence, start))))
                return body;
            if (last < start && start - last <= Reach && IsRole(sentence, last + 1, start))
                return body;
        }

        return null;
    }

    /// <summary>"The head of the board, Tom Reyes": the role stands before the body.</summary>
    private static bool IsRoleBefore(Sentence sentence, int body)
    {
        for (var at = body - 1; at >= 0 && body - at <= Reach; at--)
        {
            if (Roles.Contains(sentence.Tokens[at].Lemma.ToLowerInvariant()))
                return IsFiller(sentence, at + 1, body);
        }

        return false;
    }

    private static bool IsRole(Sentence sentence, int from, int until)
    {
        var role = false;
        for (var at = from; at < until; at++)
        {
            if (Roles.Contains(sentence.Tokens[at].Lemma.ToLowerInvariant()))
                role = true;
            else if (!IsFiller(sentence, at, at + 1))
                return false;
        }

        return role;
    }

    private static bool IsFiller(Sentence sentence, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            var token = sentence.Tokens[at];
            if (!(token.Upos is "DET" or "ADJ" or "PART" || (token.Upos == "PUNCT" && token.Form is "," or "’s" or "(" or ")" or "“" or "\"") || token.Lemma is "of" or "for" or "at" or "who" or "be" or "'s"))
                return false;
        }

        return true;
    }

    private static Sentence? SentenceAt(ParsedReport report, TextSpan span) => report.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(span));

    private static int First(Sentence sentence, TextSpan span)
    {
        var at = 0;
        while (at + 1 < sentence.Tokens.Length && sentence.Tokens[at].Span.End <= span.Start)
            at++;
        return at;
    }

    private static int Last(Sentence sentence, TextSpan span)
    {
        var at = sentence.Tokens.Length - 1;
        while (at > 0 && sentence.Tokens[at].Span.Start >= span.End)
            at--;
        return at;
    }
}
