using System.Collections.Frozen;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Reconcile.Claims;
using Stemma.Text;

namespace Stemma.Reconcile.Disputes;

/// <summary>One place or body given two ranks among its kind: "the largest city", "the second largest city".</summary>
internal sealed class RankDispute
{
    private static readonly FrozenDictionary<string, int> Ordinals =
        LexiconTable.Rows("Reconcile.ordinals.tsv", 2).ToFrozenDictionary(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));

    private const string SuperlativeTag = "JJS";

    private readonly ILookup<string, (TextSpan Span, string Id)> _named;

    public RankDispute(LinkedStory linked) =>
        _named = linked.Places.SelectMany(place => place.Mentions.Select(mention => (mention.Report, mention.Span, place.Id)))
            .Concat(linked.Actors.SelectMany(actor => actor.Mentions.Select(mention => (mention.Report, mention.Span, actor.Id))))
            .ToLookup(mention => mention.Report, mention => (mention.Span, mention.Id), StringComparer.Ordinal);

    /// <param name="statements">Of one story, in order.</param>
    public IEnumerable<Dispute> Among(IEnumerable<Statement> statements) =>
        statements
            .SelectMany(statement => RanksIn(statement))
            .GroupBy(entry => entry.Ranked, entry => entry.Value, StringComparer.Ordinal)
            .OrderBy(ranked => ranked.Key, StringComparer.Ordinal)
            .SelectMany(ranked => ValueDispute.Of(DisputeKind.Attribute, [.. ranked], (one, other) => one.IsUnsureBeside(other) ? Verdict.Undecided : Verdict.Contradiction, _ => "one holds one rank among its kind"));

    /// <summary>Who is ranked among what, and the rank; each told in the shortest assertion of the sentence that it stands in.</summary>
    private IEnumerable<(string Ranked, ToldValue Value)> RanksIn(Statement statement)
    {
        var sentence = statement.Extracted.Parsed.Sentences[statement.Assertion.Sentence];
        if (!sentence.Tokens.Any(token => token.Xpos == SuperlativeTag))
            yield break;
        var shorter = statement.Extracted.Assertions
            .Where(other => other.Sentence == statement.Assertion.Sentence && other.Span.Length < statement.Assertion.Span.Length)
            .ToList();
        var tree = new DependencyTree(sentence);
        for (var at = 1; at < tree.Tokens.Length; at++)
        {
            if (!statement.Assertion.Span.Contains(tree[at].Span) || shorter.Exists(other => other.Span.Contains(tree[at].Span)) || Superlative(tree, at) is not { } found)
                continue;
            if (Named(statement, tree, found.Noun) is { } name)
            {
                var span = tree[found.First].Span.Union(tree[found.Noun].Span);
                yield return ($"{name} {tree[at].Lemma.ToLowerInvariant()} {tree[found.Noun].Lemma.ToLowerInvariant()}", new ToldValue(statement, found.Rank, span, IsLoose: false));
            }
        }
    }

    /// <summary>"Second largest city", "second-largest city", "largest city": the noun, the rank and where its words begin; null when a token is no such adjective.</summary>
    private static (int Noun, string Rank, int First)? Superlative(DependencyTree tree, int adjective)
    {
        if (tree[adjective].Xpos != SuperlativeTag || !tree.Is(adjective, "amod") || tree[adjective].Head <= adjective)
            return null;
        var before = tree[adjective - 1].Form is "-" && adjective > 1 ? adjective - 2 : adjective - 1;
        return Ordinals.TryGetValue(tree[before].Form.ToLowerInvariant(), out var rank)
            ? (tree[adjective].Head, $"{rank}", before)
            : (tree[adjective].Head, "1", adjective);
    }

    /// <summary>Whom a noun is said of: the name it stands beside, the subject it is said of, or the name whose clause it heads.</summary>
    private string? Named(Statement statement, DependencyTree tree, int noun)
    {
        var beside = tree.Children(noun).Where(child => tree.Is(child, "appos") || tree.Is(child, "nsubj")).ToList();
        if (tree.Is(noun, "appos") || (tree.Is(noun, "acl") && tree.Child(noun, "cop") >= 0))
            beside.Insert(0, tree[noun].Head);
        return beside
            .Select(at => _named[statement.Assertion.Report].Where(mention => mention.Span.Contains(tree[at].Span)).OrderBy(mention => mention.Span.Length).Select(mention => mention.Id).FirstOrDefault())
            .FirstOrDefault(id => id is not null);
    }
}
