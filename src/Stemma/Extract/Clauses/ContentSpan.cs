using System.Collections.Immutable;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>The words a predicate says: its clause, without what says who says so and without clauses that speak for themselves.</summary>
internal static class ContentSpan
{
    public static TextSpan Of(SentenceView view, int predicate, ImmutableArray<int> predicates, ImmutableArray<Frame> frames)
    {
        var tokens = Tokens(view, predicate, predicates, frames);
        return view.Tree.SpanOf(Trimmed(view.Tree, tokens, predicate));
    }

    private static ImmutableArray<int> Tokens(SentenceView view, int predicate, ImmutableArray<int> predicates, ImmutableArray<Frame> frames)
    {
        var tree = view.Tree;
        var own = tree.Subtree(predicate, child =>
            (tree.Is(child, "conj") || tree.Is(child, "parataxis"))
            && (predicates.Contains(child) || frames.Any(frame => frame.CueToken == child)));
        var inside = own.ToHashSet();
        if (tree.Is(predicate, "acl") && tree[predicate].Head >= 0)
            inside.UnionWith(tree.Subtree(tree[predicate].Head, child => tree.Is(child, "acl") || tree.Is(child, "case") && tree[child].Head == tree[predicate].Head || tree.Is(child, "punct")));

        foreach (var frame in frames.Where(frame => frame.Holds(predicate)))
        {
            if (frame.ContentHead == predicate)
                inside.UnionWith(frame.Content.Where(token => !tree.IsUnder(token, predicate)));
            inside.RemoveWhere(token => !frame.Holds(token));
        }

        inside.RemoveWhere(token => token < view.Body);
        inside.Add(predicate);
        return [.. inside.Order()];
    }

    private static ImmutableArray<int> Trimmed(DependencyTree tree, ImmutableArray<int> tokens, int predicate)
    {
        var first = 0;
        while (tokens[first] < predicate && IsEdge(tree, tokens[first], predicate))
            first++;
        var last = tokens.Length - 1;
        while (tokens[last] > predicate && (tree.Is(tokens[last], "punct") || tree.Is(tokens[last], "cc")))
            last--;
        if (last + 1 < tokens.Length && tree[tokens[last + 1]].Form == "”" && Opens(tree, tokens, first, last))
            last++;
        return [.. tokens.Skip(first).Take(last - first + 1)];
    }

    /// <summary>Whether a quotation opens among the kept words and does not close there.</summary>
    private static bool Opens(DependencyTree tree, ImmutableArray<int> tokens, int first, int last)
    {
        var mark = last;
        while (mark >= first && tree[tokens[mark]].Form is not ("“" or "”"))
            mark--;
        return mark >= first && tree[tokens[mark]].Form == "“";
    }

    /// <summary>A preposition only when it puts the whole clause under another: "in May" opens a clause.</summary>
    private static bool IsEdge(DependencyTree tree, int token, int predicate) =>
        tree.Is(token, "punct") || tree.Is(token, "cc") || (tree.Is(token, "case") && tree[token].Head == predicate)
        || (tree.Is(token, "mark") && tree[token].Lemma is "that" or "while" or "as" or "although" or "after" or "because");
}
