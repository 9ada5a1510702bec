using System.Collections.Immutable;
using Stemma.Extract.Events;
using Stemma.Extract.Sources;
using Stemma.Parse;

namespace Stemma.Extract.Clauses;

/// <summary>The predicates of a sentence that say something of their own.</summary>
internal static class PredicateFinder
{
    /// <summary>Far more than a sentence written to be read has; what a list of verbs has beyond is not read.</summary>
    public const int MostPredicates = 48;

    /// <summary>In text order. A cue is none: what it says is its content.</summary>
    public static ImmutableArray<int> Find(SentenceView view, ImmutableArray<Frame> frames)
    {
        var cues = frames.Select(frame => frame.CueToken).ToHashSet();
        var heads = frames.Select(frame => frame.ContentHead).ToHashSet();
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = view.Body; i < view.Sentence.Tokens.Length && found.Count < MostPredicates; i++)
        {
            if (!cues.Contains(i) && (heads.Contains(i) || Says(view, i, cues)))
                found.Add(i);
        }

        return found.DrainToImmutable();
    }

    private static bool Says(SentenceView view, int token, HashSet<int> cues)
    {
        var tree = view.Tree;
        return tree[token].Upos switch
        {
            "VERB" when IsCompoundPart(tree, token) || IsBareWord(tree, token) || IsOfWhole(tree, token) => false,
            "VERB" => IsMainClause(tree, token, cues) || (IsClauseOfItsOwn(tree, token) && (TellsEvent(tree, token) || (IsWholeClause(tree, token) && !IsCondition(tree, token)))),
            "NOUN" => (tree[token].Head < 0 && HasClause(tree, token)) || IsNominalEvent(tree, token, cues),
            _ => tree[token].Head < 0 && HasClause(tree, token),
        };
    }

    /// <summary>"Government-backed": a participle glued to its noun tells nothing of its own.</summary>
    private static bool IsCompoundPart(DependencyTree tree, int token) =>
        token > 0 && tree[token - 1].Form is "-" or "‑" && tree[token - 1].Span.End == tree[token].Span.Start;

    /// <summary>"Six were among the 20 people killed in the slide": what befell the whole is told with the part.</summary>
    private static bool IsOfWhole(DependencyTree tree, int token) =>
        tree.Is(token, "acl") && tree[token].Head is >= 0 and var whole && tree.Child(whole, "case") is >= 0 and var marker && tree.HasLemma(marker, "among")
        && tree[whole].Head < 0 && tree.Child(whole, "nsubj") >= 0;

    /// <summary>"BREAKING:", "Updated": a word that stands by itself.</summary>
    private static bool IsBareWord(DependencyTree tree, int token) =>
        tree[token].Head < 0 && tree.Children(token).All(child => tree.Is(child, "punct") || tree.Is(child, "parataxis"));

    private static bool IsMainClause(DependencyTree tree, int token, HashSet<int> cues)
    {
        var at = token;
        while (tree.Is(at, "conj") || tree.Is(at, "parataxis"))
        {
            at = tree[at].Head;
            if (cues.Contains(at))
                return true;
        }

        return tree[at].Head < 0;
    }

    /// <summary>A purpose or a qualification in the infinitive tells no event of its own.</summary>
    private static bool IsClauseOfItsOwn(DependencyTree tree, int token) =>
        !OpenComplement.IsInfinitive(tree, token) && IsClause(tree, token);

    /// <summary>"If the governor asks": nobody says that he does.</summary>
    private static bool IsCondition(DependencyTree tree, int token) =>
        tree.Is(token, "advcl") && tree.Child(token, "mark") is var mark and >= 0 && tree[mark].Lemma.ToLowerInvariant() is "if" or "unless" or "whether" or "lest";

    /// <summary>"Which had waited at the crossing", "besieged by the army", "leaving three dead": it says who did what, or where, or by whom it was done.</summary>
    private static bool IsWholeClause(DependencyTree tree, int token) =>
        (tree.Child(token, "nsubj") >= 0 && (tree.Child(token, "obj") >= 0 || tree.Child(token, "obl") >= 0))
        || tree.Child(token, "obl:agent") >= 0
        || (tree.Is(token, "advcl") && tree[token].Xpos == "VBG" && (tree.Child(token, "obj") >= 0 || tree.Child(token, "obl") >= 0));

    private static bool IsClause(DependencyTree tree, int token) =>
        tree.Is(token, "ccomp") || tree.Is(token, "csubj") || tree.Is(token, "advcl") || tree.Is(token, "acl") || tree.Is(token, "conj") || tree.Is(token, "parataxis");

    private static bool TellsEvent(DependencyTree tree, int token) => EventReader.Trigger(tree, token) >= 0;

    /// <summary>"The takeover of the town by …": a noun that tells an event and says who did it or to whom, not carried by a verb of its own.</summary>
    private static bool IsNominalEvent(DependencyTree tree, int token, HashSet<int> cues)
    {
        if (EventLexicon.Shipped.Of(tree[token]) is null || cues.Contains(token))
            return false;

        var above = tree[token].Head;
        if (above >= 0 && ((tree.Is(token, "nsubj") && TellsEvent(tree, above)) || (!cues.Contains(above) && EventReader.Trigger(tree, above) == token)))
            return false;

        return tree.Children(token, "nmod").Any(
            child => tree.Child(child, "case") is var marker and >= 0
                && tree[marker].Lemma is "of" or "on" or "against" or "by"
                && !TimeReader.IsTime(tree, child));
    }

    private static bool HasClause(DependencyTree tree, int token) =>
        tree.Child(token, "nsubj") >= 0 || tree.Child(token, "cop") >= 0;
}
