using Stemma.Extract.Events;
using Stemma.Extract.Sources;
using Stemma.Parse;

namespace Stemma.Extract.Clauses;

/// <summary>
/// Polarity, certainty and time of what a predicate tells, collected on the way from its event up to its source, after
/// FactBank (Saurí and Pustejovsky, 2009): negations turn it, modals and the words above it lower it.
/// </summary>
internal static class FactualityReader
{
    /// <param name="innermost">The attribution nearest to the predicate; null when it has none.</param>
    public static Factuality At(SentenceView view, int predicate, Frame? innermost)
    {
        var tree = view.Tree;
        var at = Told(tree, predicate);
        if (IsLeftOpen(tree, at))
            return Open;
        var (hypothetical, asked) = ModalReader.Open(tree, predicate);
        var negative = ModalReader.Negated(tree, at);
        var certainty = Lower(hypothetical || asked ? Certainty.Unknown : Certainty.Certain, ModalReader.Certainty(tree, at, innermost));
        var time = TenseReader.Of(tree, at);
        while (at != innermost?.ContentHead && Above(tree, at, innermost) is var above and >= 0)
        {
            var link = OperatorLexicon.Shipped.Over(tree, above);
            var turned = ModalReader.Negated(tree, above);
            if (IsLeftOpen(tree, above))
                return Open;

            negative ^= turned ^ link?.Polarity == Polarity.Negative;
            certainty = Lower(certainty, ModalReader.Certainty(tree, above, innermost));
            if (link is not null && !(turned && link is { Certainty: Certainty.Possible, Ahead: false }))
                certainty = Lower(certainty, link.Certainty);
            time ??= link?.Ahead == true ? EventTense.Future : TenseReader.Of(tree, above);
            at = above;
        }

        if (innermost is not null)
        {
            certainty = Lower(certainty, Committed(tree, innermost));
            negative ^= at == innermost.ContentHead && IsDenied(tree, innermost);
            if (at == innermost.ContentHead && IsGoverned(tree, at))
            {
                var cue = OperatorLexicon.Shipped.Over(tree, tree[at].Head);
                certainty = Lower(certainty, cue?.Certainty ?? Certainty.Certain);
                time ??= cue?.Ahead == true ? EventTense.Future : TenseReader.Of(tree, tree[at].Head);
            }
        }

        return new Factuality(
            negative ? Polarity.Negative : Polarity.Positive, certainty, hypothetical ? EventTense.Hypothetical : time ?? Unmarked(tree, at));
    }

    private static Factuality Open { get; } = new(Polarity.Positive, Certainty.Possible, EventTense.Future);

    /// <summary>"Did not rule out".</summary>
    private static bool IsLeftOpen(DependencyTree tree, int word) =>
        OperatorLexicon.Shipped.Over(tree, word) is { Polarity: Polarity.Negative, Certainty: Certainty.Certain, Ahead: true } && ModalReader.Negated(tree, word);

    /// <summary>The event a predicate carries, or what it finds something to be ("appeared calm"); else the predicate.</summary>
    private static int Told(DependencyTree tree, int predicate)
    {
        if (EventReader.Trigger(tree, predicate) is var trigger and >= 0)
            return trigger;
        var complement = OpenComplement.Of(tree, predicate);
        if (complement < 0)
            return predicate;
        if (tree[complement].Upos != "VERB")
            return complement;
        return IsDone(tree, predicate) && OperatorLexicon.Shipped.Over(tree, predicate) is not null ? Told(tree, complement) : predicate;
    }

    /// <summary>"Is prepared to", "has been authorized to": what follows is what is told, not that it was prepared.</summary>
    private static bool IsDone(DependencyTree tree, int word) => tree.Child(word, "aux:pass") >= 0 || tree.Child(word, "cop") >= 0;

    /// <summary>The word that decides on what another tells; -1 when none does.</summary>
    private static int Above(DependencyTree tree, int at, Frame? innermost)
    {
        var open = OpenComplement.Governor(tree, at);
        var above = open >= 0 ? open : tree[at].Head;
        if (above >= 0 && tree.Is(at, "acl") && IsPrevented(tree, at))
            above = tree[above].Head;
        if (above < 0 || above == innermost?.CueToken)
            return -1;
        if (open >= 0)
            return open;
        if (OperatorLexicon.Shipped.Over(tree, above) is null)
            return tree.Is(at, "nmod") && above == innermost?.ContentHead && CueLexicon.Shipped.Nouns.ContainsKey(tree[above].Lemma) ? above : -1;

        return IsGoverned(tree, at) || tree.Is(at, "ccomp") || tree.Is(at, "csubj") || IsPrevented(tree, at) ? above : -1;
    }

    /// <summary>Whether a word is what another is about: its infinitive or, of a noun, its object or the noun behind "of" and "for".</summary>
    private static bool IsGoverned(DependencyTree tree, int at)
    {
        if (tree[at].Head < 0)
            return false;
        if (OpenComplement.Governor(tree, at) >= 0)
            return true;
        if (tree.Is(at, "acl"))
            return !tree.Is(at, "acl:relcl") && OpenComplement.IsInfinitive(tree, at);
        if (tree[at].Upos != "NOUN")
            return false;
        return tree.Is(at, "obj") || tree.Is(at, "nsubj:pass")
            || ((tree.Is(at, "nmod") || tree.Is(at, "obl")) && tree.Child(at, "case") is var marker and >= 0 && tree[marker].Lemma is "of" or "for" or "with" or "on");
    }

    /// <summary>"Prevented the rebels from taking the town", which the tree may hang from the rebels.</summary>
    private static bool IsPrevented(DependencyTree tree, int at) =>
        (tree.Is(at, "advcl") || tree.Is(at, "acl")) && tree.Child(at, "mark") is var mark and >= 0 && tree.HasLemma(mark, "from");

    /// <summary>What the cue commits its source to; a cue that is denied commits it to nothing.</summary>
    private static Certainty Committed(DependencyTree tree, Frame frame)
    {
        if (!IsTakenBack(tree, frame) || frame.Class == AttributionClass.Belief)
            return frame.Certainty;
        return frame.Polarity == Polarity.Negative ? Certainty.Possible : Certainty.Unknown;
    }

    /// <summary>By its cue; "do not believe that it is" is believed not to be.</summary>
    private static bool IsDenied(DependencyTree tree, Frame frame) => IsTakenBack(tree, frame)
        ? frame.Class == AttributionClass.Belief && frame.Polarity == Polarity.Positive
        : frame.Polarity == Polarity.Negative;

    private static bool IsTakenBack(DependencyTree tree, Frame frame) => frame.CueToken >= 0 && ModalReader.Negated(tree, frame.CueToken);

    private static EventTense Unmarked(DependencyTree tree, int at)
    {
        if (OpenComplement.IsInfinitive(tree, at))
            return EventTense.Future;
        if (tree[at].Xpos == "VBG" && tree.Is(at, "advcl") && tree[at].Head >= 0 && TenseReader.Of(tree, tree[at].Head) is { } main)
            return main;
        return tree[at].Upos == "NOUN" ? EventTense.Past : EventTense.Ongoing;
    }

    private static Certainty Lower(Certainty left, Certainty right) => ModalReader.Lower(left, right);
}
