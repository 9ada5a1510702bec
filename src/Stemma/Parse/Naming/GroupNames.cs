using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>Nationalities, peoples, religions and political currents, as nouns and as adjectives, by lexicon and capital.</summary>
internal static class GroupNames
{
    private static readonly FrozenSet<string> Sides = NameLexicon.Words("side");
    private static readonly FrozenSet<string> Stems = NameLexicon.Words("stem");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InsideOnly =
        NameLexicon.InsideOnly.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, ImmutableArray<string[]>>.AlternateLookup<ReadOnlySpan<char>> Names =
        NameLexicon.GroupNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The index behind the group that is named here; <paramref name="at"/> when none is.</summary>
    public static int End(NameWindow window, int at)
    {
        var first = at;
        if (window.IsCapital(at) && window.IsIn(at, Sides))
            first = at + 1;
        else if (window.IsIn(at, Stems) && window.IsHyphen(at + 1))
            first = at + 2;
        var end = EndOfWords(window, first);
        if (end == first && first > at)
            (first, end) = (at, EndOfWords(window, at));
        return end == first || IsLanguage(window, at, end) ? at : end;
    }

    private static int EndOfWords(NameWindow window, int at)
    {
        if (!window.IsNominal(at))
            return at;
        var form = window.Form(at).AsSpan();
        var word = form[(form.LastIndexOf('-') + 1)..];
        if (word.Length == 0 || !char.IsUpper(word[0]))
            return at;
        if (word.Length == form.Length && window.EndOfPhrase(at, NameLexicon.GroupNames) is var end && end > at + 1)
            return end;
        if (word.Length < form.Length && IsWhole(word))
            return at + 1;
        if (!IsWhole(word) && !(word[^1] is 's' or 'S' && IsWhole(word = word[..^1])))
            return EndOfPlural(window, at);
        return at > 0 && window.Tokens[at - 1].Upos != "PUNCT" || !InsideOnly.Contains(word) ? at + 1 : at;
    }

    // "Sri Lankans", "New Zealanders": the last of several words bears the ending.
    private static int EndOfPlural(NameWindow window, int at)
    {
        if (!NameLexicon.GroupNames.TryGetValue(window.Form(at), out var candidates))
            return at;
        foreach (var words in candidates)
        {
            var last = at + words.Length - 1;
            if (words.Length < 2 || window.Form(last).AsSpan() is not [.. var stem, 's'] || !stem.SequenceEqual(words[^1]))
                continue;
            var matched = 1;
            while (matched < words.Length - 1 && window.Is(at + matched, words[matched]))
                matched++;
            if (matched == words.Length - 1)
                return last + 1;
        }

        return at;
    }

    private static bool IsWhole(ReadOnlySpan<char> word) => Names.TryGetValue(word, out var entries) && entries[^1].Length == 1;

    /// <summary>"In Arabic", "speaks Turkish": the language and not who speaks it.</summary>
    private static bool IsLanguage(NameWindow window, int at, int end)
    {
        if (at == 0 || window.IsNominal(end) || window.IsHyphen(end) || window.Tokens[end - 1].Xpos is "NNS" or "NNPS")
            return false;
        return window.Is(at - 1, "in") || window.Is(at - 1, "into") || window.Tokens[at - 1].Lemma.Equals("speak", StringComparison.OrdinalIgnoreCase);
    }
}
