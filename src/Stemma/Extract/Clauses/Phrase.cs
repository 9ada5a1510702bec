using System.Collections.Immutable;
using Stemma.Parse;

namespace Stemma.Extract.Clauses;

/// <summary>Noun phrases as mentions: what belongs to the name of a thing and not to the story told about it.</summary>
internal static class Phrase
{
    private static readonly ImmutableArray<string> Kept =
        ["det", "amod", "compound", "flat", "nummod", "nmod", "fixed", "goeswith", "case", "appos"];

    /// <summary>The phrase a noun heads.</summary>
    public static Mention Around(SentenceView view, int head)
    {
        var span = view.Tree.SpanOf(Tokens(view, head));
        return new Mention(view.Report.Id, span, span.Of(view.Report.Text), view.Index, head);
    }

    /// <summary>A name as a mention of its own, headed by its highest token.</summary>
    public static Mention OfName(SentenceView view, NameMention name)
    {
        var head = name.Tokens.First;
        for (var i = name.Tokens.First; i <= name.Tokens.Last; i++)
        {
            var above = view.Tree[i].Head;
            if (above < name.Tokens.First || above > name.Tokens.Last)
                head = i;
        }

        return new Mention(view.Report.Id, name.Span, name.Span.Of(view.Report.Text), view.Index, head);
    }

    private static ImmutableArray<int> Tokens(SentenceView view, int head)
    {
        var tree = view.Tree;
        var inside = new HashSet<int>(tree.Subtree(head, child => !Belongs(tree, child, head)));
        if (view.NameAt(head) is { } name)
        {
            for (var i = name.Tokens.First; i <= name.Tokens.Last; i++)
                inside.Add(i);
        }

        var first = head;
        while (inside.Contains(first - 1))
            first--;
        var last = head;
        while (inside.Contains(last + 1))
            last++;
        while (first < head && (tree.Is(first, "case") || tree.Is(first, "punct")))
            first++;
        while (last > head && tree.Is(last, "punct"))
            last--;
        return [.. Enumerable.Range(first, last - first + 1)];
    }

    private static bool Belongs(DependencyTree tree, int child, int head)
    {
        if (tree.Is(child, "case"))
            return tree[child].Head != head;
        if (tree.Is(child, "appos"))
            return child == head + 1 && tree[child].Upos == "PROPN";
        if (tree.Is(child, "punct"))
            return tree[child].Form is "-" or "'" or "’" or "/";
        if (tree.Is(child, "cc") || tree.Is(child, "conj"))
            return tree[child].Head != head;
        if (tree.Is(child, "nmod") && tree[child].Head == head && child > head)
            return StaysWithNoun(tree, child);

        foreach (var relation in Kept)
        {
            if (tree.Is(child, relation))
                return true;
        }

        return false;
    }

    private static bool StaysWithNoun(DependencyTree tree, int nominal)
    {
        var marker = tree.Child(nominal, "case");
        return marker < 0 || tree[marker].Lemma is "of" or "for" or "'s" or "on" or "at" or "with";
    }
}
