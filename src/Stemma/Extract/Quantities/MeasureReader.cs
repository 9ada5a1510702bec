using System.Collections.Frozen;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>The role of what is counted: read off the noun itself, then off what governs it.</summary>
internal static class MeasureReader
{
    public const string Other = "other";

    public const string Killed = "killed";
    public const string Injured = "injured";

    private const string Crossed = "crossed";

    private static readonly FrozenDictionary<string, string> Measures =
        LexiconTable.Rows("Extract.measures.tsv", 3).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>Those that name who is counted, and not what befell them.</summary>
    private static readonly FrozenSet<string> OfThemselves =
        LexiconTable.Rows("Extract.measures.tsv", 3).Where(row => row[2] == "y").Select(row => row[0]).ToFrozenSet();

    /// <summary>Verbs that a toll is the subject of.</summary>
    private static readonly FrozenSet<string> Rising = ["rise", "climb", "increase", "jump", "grow", "mount", "reach", "hit", "stand", "pass", "surpass", "exceed", "top"];

    private static readonly FrozenSet<string> ByTheirOwn = [Crossed, "displaced", "missing"];

    /// <param name="opening">The first token of the quantity, its modifier included.</param>
    public static string Of(DependencyTree tree, int counted, int opening)
    {
        if (OfThemselves.Contains(Lemma(tree, counted)) && !IsBetweenVerbs(tree, opening, counted - 1))
            return Measures[Lemma(tree, counted)];
        if (counted == opening || tree[counted].Upos == "NUM")
        {
            var behind = counted + 1;
            while (behind < tree.Tokens.Length && Lemma(tree, behind) is "more" or "other")
                behind++;
            if (behind < tree.Tokens.Length && tree[behind].Xpos is "JJ" or "VBN" or "VBD" or "NN" && Measures.TryGetValue(Lemma(tree, behind), out var beside))
                return beside;
        }

        if (counted + 1 < tree.Tokens.Length && tree[counted].Upos is "NOUN" && (!tree.Is(counted, "nmod") || tree[counted].Head >= opening) && Behind(tree, counted) is { } following)
            return following;
        foreach (var child in tree.Children(counted))
        {
            if (Describes(tree, child) && Measures.TryGetValue(Lemma(tree, child), out var described))
                return described;
        }

        if (opening > 0 && (tree[opening - 1].Upos == "VERB" || EndsHeadline(tree, opening)) && Measures.TryGetValue(Lemma(tree, opening - 1), out var before) && BefallsObjects(before) && !IsDying(tree, opening - 1))
            return before;

        return Governed(tree, counted) is var governed and not Other ? governed : Enclosed(tree, counted) is var enclosed and not Other ? enclosed : Resumed(tree, counted);
    }

    /// <summary>What a word says befell somebody; null when nothing.</summary>
    public static string? Named(DependencyTree tree, int word) => Measures.GetValueOrDefault(Lemma(tree, word));

    /// <summary>"17 others wounded", "60 people still missing": a participle or an adjective right behind what is counted; null when there is none.</summary>
    private static string? Behind(DependencyTree tree, int counted)
    {
        var at = counted + 1;
        while (tree[at].Upos is "ADV" or "AUX" && at + 1 < tree.Tokens.Length && at < counted + FurthestBehind)
            at++;
        return tree[at].Xpos is "JJ" or "VBN" or "VBD" && tree[at].Upos is "ADJ" or "VERB" && !HasObject(tree, at) ? Measures.GetValueOrDefault(Lemma(tree, at)) : null;
    }

    /// <summary>"14 people may also have been hurt": as many words may stand between, and the participle.</summary>
    private const int FurthestBehind = 5;

    /// <summary>"Two civilians killed nine injured": what is counted next in a headline is no object.</summary>
    private static bool HasObject(DependencyTree tree, int verb) =>
        tree.Child(verb, "obj") is var thing and >= 0 && !(tree[thing].Upos == "NUM" && thing == verb + 1 && thing + 1 < tree.Tokens.Length && Named(tree, thing + 1) is not null)
        || (tree[verb].Xpos == "VBD" && tree.Child(verb, "obj") < 0 && tree.Child(verb, "obl") < 0 && verb + 1 < tree.Tokens.Length && tree[verb + 1].Upos is "NOUN" or "PROPN" or "DET");

    /// <summary>"Nine dead and 20 injured": a number with what befell so many right behind it, and no noun after that.</summary>
    public static bool IsBeside(DependencyTree tree, int last) =>
        last + 1 < tree.Tokens.Length && tree[last + 1].Xpos is "JJ" or "VBN" or "VBD" or "NN" or "NNS" && tree[last + 1].Upos is "ADJ" or "VERB" or "NOUN"
        && Named(tree, last + 1) is not null && !OfThemselvesPlural(tree, last + 1)
        && (last + 2 >= tree.Tokens.Length || tree[last + 2].Upos is not ("NOUN" or "ADJ" or "PROPN"));

    /// <summary>"Blast kills four injures seven": the first number, whose verb is followed by one that is taken for a noun.</summary>
    public static bool IsBetweenVerbs(DependencyTree tree, int first, int last) =>
        first > 0 && last + 2 < tree.Tokens.Length && tree[first - 1].Upos == "VERB" && Named(tree, first - 1) is not null && Named(tree, last + 1) is not null && NumberReader.IsNumber(tree[last + 2]);

    /// <summary>The second number of such a headline.</summary>
    public static bool EndsHeadline(DependencyTree tree, int first) =>
        first > 2 && NumberReader.IsNumber(tree[first - 2]) && IsBetweenVerbs(tree, first - 2, first - 2);

    private static bool OfThemselvesPlural(DependencyTree tree, int word) => tree[word].Xpos == "NNS";

    private static bool BefallsObjects(string measure) => measure is Killed or Injured or "captured" or "displaced";

    /// <summary>"Dead soldiers", "people killed in the raid": an adjective or a passive participle; "a town killing" none.</summary>
    private static bool Describes(DependencyTree tree, int child) =>
        (tree.Is(child, "amod") || (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl")))
        && (tree[child].Xpos != "VBG" || IsDying(tree, child));

    /// <summary>"200 men, travelling in trucks, crossed …": a verb that the tree hung from the participle between it and its subject.</summary>
    private static string Resumed(DependencyTree tree, int counted)
    {
        foreach (var participle in tree.Children(counted, "acl").Where(child => child > counted && tree[child].Xpos is "VBG" or "VBN"))
        {
            foreach (var verb in tree.Children(participle, "advcl").Where(child => child > participle && tree[child].Xpos is "VBD" or "VBN" or "VBZ" or "VBP"))
            {
                if (tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "mark") < 0 && Measures.TryGetValue(Lemma(tree, verb), out var measure) && ByTheirOwn.Contains(measure))
                    return measure;
            }
        }

        return Other;
    }

    /// <summary>"At least 53 civilians including 21 children died": a verb of all that the tree hung from the part.</summary>
    private static string Enclosed(DependencyTree tree, int counted)
    {
        foreach (var part in tree.Children(counted, "nmod").Where(child => IsPart(tree, child)))
        {
            foreach (var verb in tree.Children(part, "acl"))
            {
                if (tree[verb].Xpos is "VBD" or "VBN" or "VBP" && Measures.TryGetValue(Lemma(tree, verb), out var measure) && IsDying(tree, verb))
                    return measure;
            }
        }

        return Other;
    }

    private static string Governed(DependencyTree tree, int counted)
    {
        if (tree.Child(counted, "cop") >= 0 && Toll(tree, counted) is { } stated)
            return stated;
        if (IsLivesTaken(tree, counted))
            return Killed;
        if (WholeOf(tree, counted) is >= 0 and var whole)
            return tree.Children(whole, "acl").Select(participle => Named(tree, participle)).FirstOrDefault(named => named is not null) ?? Named(tree, whole) ?? Other;
        var at = counted;
        while (tree[at].Head >= 0)
        {
            var above = tree[at].Head;
            if (tree.Is(at, "conj") || tree.Is(at, "nmod") || tree.Is(at, "appos") || tree.Is(at, "compound"))
            {
                if (tree.Is(at, "nmod") && tree.Child(above, "nummod") >= 0 && tree.Child(at, "case") is var marker and >= 0 && tree.HasLemma(marker, "of"))
                    return Other;
                at = above;
                if (Measures.TryGetValue(Lemma(tree, at), out var noun))
                    return noun;
                if (IsLivesTaken(tree, at))
                    return Killed;

                continue;
            }

            if (tree.Is(at, "obl") && IsPart(tree, at) && Measures.TryGetValue(Lemma(tree, above), out var ofWhole))
                return ofWhole;
            if ((tree.Is(at, "obl") || tree.Is(at, "xcomp") || tree.Is(at, "obj")) && Toll(tree, above) is { } toll)
                return toll;
            if (LosesLife(tree, at, above))
                return Killed;
            var governor = tree.Child(above, "xcomp") is var open and >= 0 && (tree.Is(at, "nsubj") || tree.Is(at, "obj") || IsBareAfter(tree, at, above)) ? open : above;
            if (!Measures.TryGetValue(Lemma(tree, governor), out var measure))
                return Other;

            return Suffers(tree, at, governor, measure) ? measure : Other;
        }

        return Toll(tree, at) ?? Other;
    }

    /// <summary>"Claiming two lives", "took the lives of ten people".</summary>
    private static bool IsLivesTaken(DependencyTree tree, int word) =>
        tree.HasLemma(word, "life") && tree.Is(word, "obj") && Lemma(tree, tree[word].Head) is "claim" or "take" or "cost";

    /// <summary>Whether the counted undergo what the verb tells, and do not do it to others.</summary>
    private static bool Suffers(DependencyTree tree, int counted, int verb, string measure)
    {
        if (tree.Is(verb, "xcomp") && tree[verb].Head == tree[counted].Head && tree[verb].Xpos == "VBN")
            return true;
        if (tree.Is(counted, "obj") || tree.Is(counted, "nsubj:pass") || IsBareAfter(tree, counted, verb))
            return measure != Crossed;
        if (!tree.Is(counted, "nsubj") && VerbFrames.BareNominalBefore(tree, verb) != counted)
            return false;

        return IsDying(tree, verb)
            || IsHeadlinePassive(tree, verb, measure)
            || ByTheirOwn.Contains(measure)
            || tree[verb].Upos == "ADJ"
            || tree.Child(verb, "aux:pass") >= 0;
    }

    /// <summary>"Scores of rebels killed in fighting": nobody kills without an object.</summary>
    private static bool IsHeadlinePassive(DependencyTree tree, int verb, string measure) =>
        measure is Killed or Injured && tree[verb].Xpos is "VBD" or "VBN" && tree.Child(verb, "obj") < 0 && tree.Child(verb, "ccomp") < 0 && tree.Child(verb, "conj") < 0;

    /// <summary>Whether a count is a part of one before it ("including").</summary>
    public static bool IsPart(DependencyTree tree, int counted) =>
        tree.Child(counted, "case") is var marker and >= 0 && tree[marker].Form.Equals("including", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Six children were among the dead", "among 17 people killed": those that a counted subject is said to be part of; -1 when none.</summary>
    public static int WholeOf(DependencyTree tree, int counted) =>
        tree.Is(counted, "nsubj") && tree[counted].Head is var whole && tree.Child(whole, "case") is >= 0 and var marker && tree.HasLemma(marker, "among") ? whole : -1;

    public static bool IsDying(DependencyTree tree, int verb) => Lemma(tree, verb) is "die" or "perish" or "drown";

    /// <summary>"Killed at least 18 civilians": the words of the bound are taken for a preposition, and the object for an oblique.</summary>
    private static bool IsBareAfter(DependencyTree tree, int counted, int verb) =>
        counted > verb && tree.Is(counted, "obl") && tree.Child(counted, "case") < 0 && tree.Child(counted, "nummod") >= 0 && tree.Child(verb, "obj") < 0;

    /// <summary>"Seven people lost their lives".</summary>
    private static bool LosesLife(DependencyTree tree, int counted, int verb) =>
        tree.Is(counted, "nsubj") && tree.HasLemma(verb, "lose") && tree.Children(verb, "obj").Any(thing => tree.HasLemma(thing, "life"));

    /// <summary>"The toll rose to seven", "raised the toll to seven", "the toll was seven", "the number of wounded rose to"; null when it is no toll.</summary>
    public static string? Toll(DependencyTree tree, int governor)
    {
        if (tree.Is(governor, "acl") && tree.HasLemma(tree[governor].Head, "toll"))
            return Killed;
        foreach (var child in tree.Children(governor).Where(child => tree.Is(child, "nsubj") || tree.Is(child, "nsubj:pass") || tree.Is(child, "obj") || (tree.Is(child, "obl") && tree.Child(child, "case") < 0)))
        {
            if (tree.HasLemma(child, "toll"))
                return Killed;
            if (Lemma(tree, child) is "number" or "tally" or "count" or "figure" && WhatBefell(tree, child) is { } measure)
                return measure;
        }

        return Rising.Contains(Lemma(tree, governor)) && tree.Child(governor, "nsubj") is var subject ? TollBefore(tree, subject < 0 ? governor : subject) : null;
    }

    /// <summary>"The number of people killed in the north", "the number of dead", "the number of victims"; null when it is not said.</summary>
    private static string? WhatBefell(DependencyTree tree, int number)
    {
        var behind = number + 2 < tree.Tokens.Length && tree.HasLemma(number + 1, "of") ? tree.Subtree(number).Append(number + 2) : tree.Subtree(number);
        return behind.Select(below => tree.HasLemma(below, "victim") ? Killed : Named(tree, below)).FirstOrDefault(named => named is not null);
    }

    /// <summary>"The death toll in a raid on a convoy from two towns has risen": the tree took a later noun for the subject; null when no toll stands before.</summary>
    private static string? TollBefore(DependencyTree tree, int word)
    {
        for (var at = word; at > 0; at--)
        {
            if (tree.HasLemma(at, "toll") && tree[at - 1].Lemma.ToLowerInvariant() is "death" or "the")
                return Killed;
            if (tree.HasLemma(at, "number") && tree.HasLemma(at - 1, "the"))
                return WhatBefell(tree, at);
            if (NumberReader.IsNumber(tree[at]) && Named(tree, at - 1) is not null)
                return null;
        }

        return null;
    }

    private static string Lemma(DependencyTree tree, int token) => tree[token].Lemma.ToLowerInvariant();
}
