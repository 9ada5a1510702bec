using Stemma.Parse;

namespace Stemma.Extract.Clauses;

/// <summary>When a word says its event is, by tense and auxiliaries.</summary>
internal static class TenseReader
{
    /// <summary>Null when the word leaves it to what governs it: an infinitive, a participle, a noun.</summary>
    public static EventTense? Of(DependencyTree tree, int word)
    {
        var auxiliaries = tree.Children(word, "aux").Select(child => tree[child].Lemma.ToLowerInvariant()).ToList();
        var perfect = auxiliaries.Contains("have");
        if (!perfect && auxiliaries.Contains("could") && ModalReader.Negated(tree, word))
            return EventTense.Past;
        if (!perfect && auxiliaries.Exists(lemma => lemma is "will" or "shall" or "may" or "might" or "would" or "could" or "should" or "must" or "ought"))
            return EventTense.Future;
        if (perfect)
            return EventTense.Past;

        var token = tree[word];
        var helper = tree.Children(word).Where(child => tree.Is(child, "aux") || tree.Is(child, "cop")).ToList();
        if (helper.Exists(child => tree[child].Xpos is "VBD"))
            return EventTense.Past;
        if (OpenComplement.IsInfinitive(tree, word))
            return null;
        if (token.Upos != "VERB" && helper.Count == 0)
            return null;

        return token.Xpos switch
        {
            "VBD" => EventTense.Past,
            "VBN" => helper.Exists(child => tree[child].Xpos is "VBZ" or "VBP") ? EventTense.Ongoing : EventTense.Past,
            "VBG" when helper.Count == 0 => null,
            "VB" when helper.Count == 0 && tree.Is(word, "xcomp") => null,
            _ => EventTense.Ongoing,
        };
    }
}
