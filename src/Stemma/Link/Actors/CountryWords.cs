using Stemma.Link.Names;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>Which state single words speak of: "Syrian", "Iran". For one thread.</summary>
internal sealed class CountryWords(Knowledge knowledge, NameForms forms)
{
    private readonly Dictionary<string, string?> _codeOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _codeOf = new(StringComparer.Ordinal);

    /// <summary>Code of the state that the tokens before the <paramref name="end"/>th speak of; null when of none or of two. "Turkish-backed" speaks of none.</summary>
    public string? Before(ReadOnlySpan<Token> tokens, int end)
    {
        string? found = null;
        for (var i = 0; i < end && i < tokens.Length; i++)
        {
            if (tokens[i].Upos is not ("ADJ" or "PROPN" or "NOUN") || !char.IsUpper(tokens[i].Form[0]) || (i + 1 < tokens.Length && tokens[i + 1].Form[0] == '-'))
                continue;
            var code = (i + 1 < end && i + 1 < tokens.Length && knowledge.Countries.OpensName(tokens[i].Form) ? Of(tokens[i].Form + " " + tokens[i + 1].Form) : null) ?? Of(tokens[i].Form);
            if (code is null || code == found)
                continue;
            if (found is not null)
                return null;
            found = code;
        }

        return found;
    }

    /// <param name="words">One or two.</param>
    public string? Of(string words)
    {
        if (!_codeOf.TryGetValue(words, out var code))
            _codeOf[words] = code = Known(words) ?? (words.Length > ShortestPossessive && words[^1] == 's' ? Known(words[..^1]) : null);
        return code;
    }

    /// <summary>Of a state, its people or its capital.</summary>
    public string? OfName(string words)
    {
        if (!_codeOfName.TryGetValue(words, out var code))
            _codeOfName[words] = code = Of(words) ?? knowledge.Countries.OfCapital(words)?.Code;
        return code;
    }

    /// <summary>Letters of the shortest word whose last may be an "s" that lost its apostrophe, or a plural: "Syrias", "Syrians".</summary>
    private const int ShortestPossessive = 5;

    private string? Known(string words) =>
        knowledge.Countries.OfDemonym(words)?.Code ?? StateNamed(words);

    private string? StateNamed(string words) =>
        knowledge.Actors.StateOfName(forms.Of(words, person: false))?.Country;
}
