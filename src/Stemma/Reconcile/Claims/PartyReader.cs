using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>The parties that mentions stand for.</summary>
internal sealed class PartyReader
{
    private static readonly FrozenDictionary<string, string> Sides =
        LexiconTable.Rows("Reconcile.sides.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    public const string Power = "power";
    public const string Against = "against";

    private readonly LinkedStory _linked;
    private readonly FrozenDictionary<string, (string Key, string Side)> _names;

    public PartyReader(LinkedStory linked)
    {
        _linked = linked;
        _names = linked.Actors
            .Where(actor => actor.Known is not null && actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.ArmedGroup)
            .ToFrozenDictionary(actor => actor.Id, actor => IsGroup(actor) ? (actor.Id, Against) : (actor.Country ?? actor.Id, Power), StringComparer.Ordinal);
    }

    /// <summary>An armed group of its own, and no army of a state.</summary>
    private static bool IsGroup(Actor actor) => actor.Kind == ActorKind.ArmedGroup && actor.Known?.StartsWith("group:", StringComparison.Ordinal) == true;

    /// <summary>Those of the mentions that stand for a side, a state or an armed group.</summary>
    public ImmutableArray<Party> Of(ExtractedReport report, ImmutableArray<Mention> mentions) =>
        [.. mentions.Select(mention => Of(report, mention)).OfType<Party>().DistinctBy(party => party.Key)];

    /// <summary>Null for a word that puts nobody on a side.</summary>
    public static string? SideOf(Token token) => Sides.GetValueOrDefault(token.Lemma.ToLowerInvariant());

    /// <summary>"Government raids", "the regime's planes"; "a rebel-held town" is not of the rebels.</summary>
    public static bool IsOf(ImmutableArray<Token> tokens, int word, int noun) =>
        tokens[word].Head == noun && tokens[word].Relation is "amod" or "compound" or "nmod:poss"
        && !(word + 1 < tokens.Length && tokens[word + 1].Form is "-" && tokens[word + 1].Span.Start == tokens[word].Span.End);

    private Party? Of(ExtractedReport report, Mention mention)
    {
        var tokens = report.Parsed.Sentences[mention.Sentence].Tokens;
        var sides = Enumerable.Range(0, tokens.Length)
            .Where(at => mention.Span.Contains(tokens[at].Span) && (at == mention.Head || IsOf(tokens, at, mention.Head)))
            .Select(at => SideOf(tokens[at]))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (sides is [var side])
            return new Party(side, side, mention.Span, IsLoose: true);
        return sides.Count == 0 && tokens[mention.Head].Upos == "PROPN" && _linked.ActorOf(mention) is { } actor && _names.TryGetValue(actor, out var named) ? new Party(named.Key, named.Side, mention.Span, IsLoose: false) : null;
    }
}
