using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Sources;
using Stemma.Parse;

namespace Stemma.Extract.Events;

/// <summary>The event a predicate tells, with who did it to whom by syntactic role.</summary>
internal static class EventReader
{
    private static readonly ImmutableArray<string> TargetMarkers = ["on", "against", "at", "of"];

    /// <summary>Null when neither the predicate nor what it carries tells an event.</summary>
    public static EventMention? At(SentenceView view, int predicate)
    {
        var trigger = Trigger(view.Tree, predicate);
        if (trigger < 0)
            return null;

        var kind = EventLexicon.Shipped.Of(view.Tree[trigger])!;
        var nominal = view.Tree[trigger].Upos != "VERB";
        var agents = nominal ? NominalAgents(view, predicate, trigger) : Agents(view, trigger);
        var targets = nominal ? NominalTargets(view, predicate, trigger) : Targets(view, trigger);
        return new EventMention(
            kind.Code,
            kind.Mode ?? ModeOfInstrument(view, agents),
            view.Tree[trigger].Lemma.ToLowerInvariant(),
            Mentions(view, agents),
            Mentions(view, targets),
            PlaceReader.Around(view, predicate, trigger),
            TimeReader.Around(view, predicate));
    }

    /// <summary>The token that tells the event: the predicate, its open complement, or what a light verb carries; -1 when there is none.</summary>
    public static int Trigger(DependencyTree tree, int predicate)
    {
        var lexicon = EventLexicon.Shipped;
        if (lexicon.IsLight(tree[predicate]))
        {
            foreach (var relation in (ReadOnlySpan<string>)["obj", "obl", "nsubj:pass"])
            {
                foreach (var child in tree.Children(predicate, relation))
                {
                    if (tree[child].Upos == "NOUN" && lexicon.Of(tree[child]) is not null)
                        return child;
                }
            }
        }

        if (lexicon.Of(tree[predicate]) is not null)
            return predicate;

        var complement = OpenComplement.Of(tree, predicate);
        return complement >= 0 ? Trigger(tree, complement) : -1;
    }

    private static List<int> Agents(SentenceView view, int verb)
    {
        var tree = view.Tree;
        if (IsPassive(tree, verb))
            return [.. tree.Children(verb, "obl:agent")];

        var governor = OpenComplement.Governor(tree, verb);
        var ordered = governor >= 0 ? tree.Child(governor, "obj") : -1;
        var subject = ordered >= 0 ? ordered : VerbFrames.Subject(tree, governor >= 0 ? governor : verb);
        return subject < 0 || SuffersByNature(tree, verb) ? [] : [subject];
    }

    private static List<int> Targets(SentenceView view, int verb)
    {
        var tree = view.Tree;
        if (IsPassive(tree, verb))
        {
            var subject = tree.Child(IsPassiveAgain(tree, verb) ? tree[verb].Head : verb, "nsubj:pass");
            return subject >= 0 ? [subject] : tree.Is(verb, "acl") ? [tree[verb].Head] : [];
        }

        if (SuffersByNature(tree, verb))
            return VerbFrames.Subject(tree, verb) is var subject and >= 0 ? [subject] : [];

        var thing = tree.Child(verb, "obj");
        if (thing >= 0)
            return [thing];

        return [.. tree.Children(verb, "obl").Where(oblique =>
            tree.Child(oblique, "case") is var marker and >= 0 && tree[marker].Lemma is "with" or "against")];
    }

    private static List<int> NominalAgents(SentenceView view, int predicate, int noun)
    {
        var tree = view.Tree;
        if (predicate != noun)
        {
            return tree.Is(noun, "nsubj:pass")
                ? [.. tree.Children(predicate, "obl:agent")]
                : VerbFrames.Subject(tree, predicate) is var subject and >= 0 ? [subject] : [];
        }

        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0)
            return [owner];

        foreach (var nominal in tree.Children(noun, "nmod"))
        {
            if (tree.Child(nominal, "case") is var marker and >= 0 && tree[marker].Lemma == "by")
                return [nominal];
        }

        return [.. tree.Children(noun, "compound").Where(part => tree[part].Upos is "NOUN" or "PROPN")];
    }

    private static List<int> NominalTargets(SentenceView view, int predicate, int noun)
    {
        var tree = view.Tree;
        return [.. tree.Children(noun, "nmod")
            .Concat(predicate == noun ? [] : tree.Children(predicate, "obl"))
            .Where(child => tree.Child(child, "case") is var marker and >= 0 && TargetMarkers.Contains(tree[marker].Lemma))
            .Where(child => !TimeReader.IsTime(tree, child))];
    }

    /// <summary>"Airstrikes targeted …": the instrument in the subject tells the mode the verb leaves open.</summary>
    private static string? ModeOfInstrument(SentenceView view, List<int> agents) =>
        agents.Select(agent => EventLexicon.Shipped.Of(view.Tree[agent])?.Mode).FirstOrDefault(mode => mode is not null);

    private static bool IsPassive(DependencyTree tree, int verb) =>
        tree.Child(verb, "aux:pass") >= 0
        || tree.Child(verb, "nsubj:pass") >= 0
        || tree.Child(verb, "obl:agent") >= 0
        || IsPassiveAgain(tree, verb)
        || (tree.Is(verb, "acl") && !tree.Is(verb, "acl:relcl") && tree[verb].Xpos == "VBN");

    /// <summary>"Were killed or wounded": the second verb has the subject and the auxiliary of the first.</summary>
    private static bool IsPassiveAgain(DependencyTree tree, int verb) =>
        tree.Is(verb, "conj") && tree[verb].Xpos == "VBN" && tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "aux") < 0 && tree.Child(verb, "obj") < 0
        && tree.Child(tree[verb].Head, "aux:pass") >= 0;

    private static bool SuffersByNature(DependencyTree tree, int verb) =>
        tree.Child(verb, "obj") < 0 && tree[verb].Lemma.ToLowerInvariant() is "die" or "burn" or "sink" or "drown" or "perish";

    private static ImmutableArray<Mention> Mentions(SentenceView view, List<int> heads) =>
        [.. heads.SelectMany(head => SourceReader.Coordinated(view, head))
            .Where(head => view.Tree[head].Upos is "NOUN" or "PROPN" or "PRON" or "ADJ" or "NUM")
            .Where(head => !TimeReader.IsTime(view.Tree, head))
            .Select(head => Phrase.Around(view, head))
            .Distinct()];
}
