using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Parse;

namespace Stemma.Reconcile.Claims;

/// <summary>Which side did what a count is the outcome of, as far as words for sides and for what only a state can do tell.</summary>
internal static class CauseReader
{
    private static readonly FrozenSet<string> Deeds =
        FrozenSet.Create("attack", "assault", "strike", "raid", "bombing", "bombardment", "shelling", "blast", "explosion", "bomb", "rocket", "missile", "shell", "offensive", "fire");

    private static readonly FrozenSet<string> FromTheAir =
        FrozenSet.Create("airstrike", "warplane", "helicopter", "jet");

    /// <summary>The one side that words before others name: those of the assertion, of its sentence, of the sentence before; null when none or both are named there.</summary>
    /// <param name="own">Places of the assertion's own words in its sentence.</param>
    public static string? SideOf(Sentence sentence, IReadOnlyList<int> own, Sentence? before)
    {
        var found = In(sentence, own);
        if (found.IsEmpty)
            found = In(sentence, [.. Enumerable.Range(0, sentence.Tokens.Length)]);
        if (found.IsEmpty && before is not null)
            found = In(before, [.. Enumerable.Range(0, before.Tokens.Length)]);
        return found is [var only] ? only : null;
    }

    private static ImmutableArray<string> In(Sentence sentence, IReadOnlyList<int> places) =>
        [.. places.Select(at => Of(sentence.Tokens, at)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>"Militants' raids", "rebel shelling", "air strikes", "warplanes"; null for other words.</summary>
    private static string? Of(ImmutableArray<Token> tokens, int at)
    {
        var lemma = tokens[at].Lemma.ToLowerInvariant();
        if (FromTheAir.Contains(lemma))
            return PartyReader.Power;
        if (tokens[at].Upos != "NOUN" || !Deeds.Contains(lemma))
            return null;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (!PartyReader.IsOf(tokens, word, at))
                continue;
            if (PartyReader.SideOf(tokens[word]) is { } side)
                return side;
            if (tokens[word].Lemma is "air" or "aerial")
                return PartyReader.Power;
        }

        return null;
    }
}
