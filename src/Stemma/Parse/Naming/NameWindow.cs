using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>Tokens among which a rule may find a name: up to <paramref name="End"/>, which belongs to somebody else. Before the name it may look back.</summary>
internal readonly record struct NameWindow(ImmutableArray<Token> Tokens, int End)
{
    /// <summary>The word as written; empty outside the window.</summary>
    public string Form(int at) => at >= 0 && at < End ? Tokens[at].Form : "";

    public string Upos(int at) => at >= 0 && at < End ? Tokens[at].Upos : "";

    public bool Is(int at, string word) => Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(int at, FrozenSet<string> words) => words.Contains(Form(at));

    public bool IsCapital(int at) => Form(at) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether no space stands before the word.</summary>
    public bool IsGlued(int at) => at > 0 && at < End && Tokens[at - 1].Span.End == Tokens[at].Span.Start;

    /// <summary>A hyphen or dash between two words, without spaces.</summary>
    public bool IsHyphen(int at) => Form(at) is "-" or "–" or "‑" && IsGlued(at) && IsGlued(at + 1);

    /// <summary>A word that is read with the one behind it: noun, name or adjective.</summary>
    public bool IsNominal(int at) => Upos(at) is "NOUN" or "PROPN" or "ADJ";

    /// <summary>The end of the first of the phrases that begins here, longest first; <paramref name="at"/> when none does.</summary>
    public int EndOfPhrase(int at, FrozenDictionary<string, ImmutableArray<string[]>> phrases)
    {
        if (!phrases.TryGetValue(Form(at), out var candidates))
            return at;
        foreach (var words in candidates)
        {
            var matched = 1;
            while (matched < words.Length && Is(at + matched, words[matched]))
                matched++;
            if (matched == words.Length)
                return at + matched;
        }

        return at;
    }
}
