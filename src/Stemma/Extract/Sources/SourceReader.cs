using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>Who a phrase names, as a source: a person, a body, somebody unnamed, a document, an outlet.</summary>
internal static class SourceReader
{
    private static readonly FrozenDictionary<string, string> NounKinds =
        LexiconTable.Rows("Extract.source-nouns.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private static readonly ImmutableArray<string> AgentEndings = ["er", "or", "ist", "man", "woman", "ian", "ee"];

    /// <summary>The kind of the source a token heads; null when it cannot be one.</summary>
    /// <param name="strict">Take only what is known to speak: names, pronouns, nouns of the lexicon.</param>
    public static SourceKind? KindOf(SentenceView view, int head, bool strict)
    {
        var tree = view.Tree;
        var token = tree[head];
        if (NamedKind(view, head) is { } named)
            return named;
        if (token.Upos == "PRON")
            return PronounKind(token);
        if (token.Upos is not ("NOUN" or "PROPN" or "ADJ" or "NUM" or "DET"))
            return null;

        var lemma = token.Lemma.ToLowerInvariant();
        if (NounKinds.TryGetValue(lemma, out var kind))
        {
            return kind switch
            {
                "person" => IsPlural(token) ? SourceKind.UnnamedGroup : SourceKind.UnnamedPerson,
                "document" when token.Upos != "PROPN" => SourceKind.Document,
                "outlet" => SourceKind.Outlet,
                _ => SourceKind.Organisation,
            };
        }

        if (token.Upos == "PROPN")
            return tree.Child(head, "det") >= 0 ? SourceKind.Organisation : SourceKind.Person;
        if (strict && !IsAgentive(lemma))
            return null;

        return IsPlural(token) || token.Upos != "NOUN" ? SourceKind.UnnamedGroup : SourceKind.UnnamedPerson;
    }

    /// <summary>The head a source is better known by: the name in apposition to an office ("its spokesman, N.N.").</summary>
    public static int BestHead(SentenceView view, int head)
    {
        if (view.NameAt(head) is not null)
            return head;

        foreach (var child in view.Tree.Children(head))
        {
            if ((view.Tree.Is(child, "appos") || view.Tree.Is(child, "flat")) && view.NameAt(child) is { Kind: NameKind.Person })
                return child;
        }

        return head;
    }

    /// <summary>The head of the first phrase within some words: a name if one stands there, else the noun its words lead up to; -1 when there is none.</summary>
    public static int HeadWithin(SentenceView view, int first, int last)
    {
        var noun = -1;
        for (var i = first; i <= last; i++)
        {
            if (view.NameAt(i) is { } name && name.Tokens.First == i)
                return Phrase.OfName(view, name).Head;

            var upos = view.Tree[i].Upos;
            if (upos is "NOUN" or "PROPN")
                noun = i;
            else if (noun >= 0 && !view.Tree.Is(i, "punct") && upos is not ("ADJ" or "NUM" or "PART"))
                return noun;
            else if (upos is "VERB" or "AUX" or "SCONJ" && noun >= 0)
                return noun;
        }

        return noun;
    }

    /// <summary>The head and the heads coordinated with it.</summary>
    public static ImmutableArray<int> Coordinated(SentenceView view, int head) =>
        [head, .. view.Tree.Children(head, "conj").Where(other => view.Tree[other].Upos is "NOUN" or "PROPN" or "PRON")];

    private static SourceKind? NamedKind(SentenceView view, int head) => view.NameAt(head)?.Kind switch
    {
        NameKind.Person => SourceKind.Person,
        NameKind.Organisation or NameKind.Location => SourceKind.Organisation,
        _ => null,
    };

    private static SourceKind? PronounKind(Token token) => token.Form.ToLowerInvariant() switch
    {
        "he" or "she" or "i" => SourceKind.Person,
        "they" or "we" or "many" or "some" or "others" => SourceKind.UnnamedGroup,
        "it" => SourceKind.Organisation,
        _ => null,
    };

    /// <summary>"Trader", "exporter", "lobbyist", "fireman": nouns made to name who does something.</summary>
    private static bool IsAgentive(string lemma) =>
        AgentEndings.Any(ending => lemma.Length > ending.Length + 2 && lemma.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPlural(Token token) =>
        token.Xpos is "NNS" or "NNPS" || token.Features?.Contains("Number=Plur", StringComparison.Ordinal) == true;
}
