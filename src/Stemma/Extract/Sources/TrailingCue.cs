using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Events;
using Stemma.Parse;

namespace Stemma.Extract.Sources;

/// <summary>"…, the ministry said on Monday.": a cue that closes its sentence, read off the words where the tree lost it.</summary>
internal static class TrailingCue
{
    /// <summary>The noun before the cue, or after it in "said the ministry"; -1 when neither stands there.</summary>
    public static int Subject(SentenceView view, int verb)
    {
        var before = verb - 1;
        while (before >= 0 && view.Tree[before].Upos is "ADV" or "AUX")
            before--;
        if (before >= 1 && view.Tree[before].Form == "," && view.NameAt(before - 1) is { } name)
            return Phrase.OfName(view, name).Head;
        if (before >= 0 && view.Tree[before].Upos is "NOUN" or "PROPN" or "PRON" && !TimeReader.IsTime(view.Tree, before))
            return before;
        if (before >= 1 && view.Tree[before].Form == "," && AsideBefore(view, before) is var described and >= 0)
            return described;

        var inverted = before >= 0 && IsBoundary(view.Tree[before]) && verb + 1 < view.Tree.Tokens.Length;
        var speaker = inverted ? SourceReader.HeadWithin(view, verb + 1, Math.Min(verb + LongestSource, view.Tree.Tokens.Length - 1)) : -1;
        return speaker >= 0 && !TimeReader.IsTime(view.Tree, speaker) ? speaker : -1;
    }

    /// <summary>"…, the Lantern Watch, a relief body, reported": the phrase before the one that describes it; -1 when no two phrases stand there.</summary>
    private static int AsideBefore(SentenceView view, int comma)
    {
        var tree = view.Tree;
        var (second, first) = (PhraseStart(tree, comma), -1);
        if (second > 0 && IsBoundary(tree[second - 1]))
            first = PhraseStart(tree, second - 1);
        if (first < 1 || !IsBoundary(tree[first - 1]) || tree[second].Upos is not ("DET" or "NOUN" or "ADJ" or "PRON") || tree[first].Upos is not ("DET" or "NOUN" or "ADJ" or "PROPN" or "PRON"))
            return -1;
        var head = SourceReader.HeadWithin(view, first, second - 2);
        return head >= 0 && !TimeReader.IsTime(tree, head) ? head : -1;
    }

    /// <summary>Where the words between a comma and the mark before it begin; -1 when a verb is among them.</summary>
    private static int PhraseStart(DependencyTree tree, int comma)
    {
        var at = comma;
        while (at > 0 && !IsBoundary(tree[at - 1]))
        {
            at--;
            if (tree[at].Upos is "VERB" or "AUX" or "SCONJ" or "CCONJ")
                return -1;
        }

        return at == comma ? -1 : at;
    }

    /// <summary>All before the comma that parts content from source and cue; empty when no clause stands there.</summary>
    public static ImmutableArray<int> Content(SentenceView view, int verb, int subject)
    {
        var tree = view.Tree;
        var boundary = Math.Min(verb, subject) - 1;
        while (boundary > 0 && !IsBoundary(tree[boundary]) && tree[boundary].Upos is not ("VERB" or "SCONJ") && tree[boundary].Form != "“")
            boundary--;
        while (boundary > 1 && IsAside(tree, boundary))
            boundary = Enumerable.Range(0, boundary).Last(token => token == 0 || IsBoundary(tree[token]));
        if (view.IsQuoted(verb) != view.IsQuoted(Math.Max(0, boundary - 1)) || tree.Children(verb).Any(child => child < verb && (tree.Is(child, "cc") || tree.Is(child, "mark"))))
            return [];
        if (boundary <= view.Body + 1 || !IsBoundary(tree[boundary]) || OpensRelativeClause(tree[boundary + 1]))
            return [];

        var content = Enumerable.Range(view.Body, boundary - view.Body).ToImmutableArray();
        return content.Any(token => tree[token].Upos is "VERB" or "AUX") ? content : [];
    }

    /// <summary>How many tokens after an inverted cue the source may begin to be named in.</summary>
    private const int LongestSource = 12;

    /// <summary>"…, where he declared": what stands before is told by the report, not by him.</summary>
    private static bool OpensRelativeClause(Token token) => token.Xpos is "WRB" or "WDT" or "WP" or "WP$";

    private static bool IsBoundary(Token token) => token.Form is "," or "”" or "\"";

    /// <summary>Whether what stands between a comma and the one before it is an aside of the source ("its director, N.N., said") and no clause.</summary>
    private static bool IsAside(DependencyTree tree, int comma)
    {
        var at = comma - 1;
        while (at > 0 && !IsBoundary(tree[at]))
        {
            if (tree[at].Upos is "VERB" or "AUX" or "SCONJ")
                return false;
            at--;
        }

        return at > 0;
    }
}
