using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Given;

/// <summary>
/// A sentence with its parse beside the words, so that no test hangs on trained weights: [P:…], [O:…] and [L:…] are
/// names of people, bodies and places; word/n, word/ns, word/v and word/a are noun, plural, verb and adjective, word/an a
/// noun in apposition to the name before it, and a lemma that is not the word itself follows a colon ("fired/v:fire").
/// </summary>
internal static partial class MarkedSentence
{
    public static Sentence Read(string marked, int start, StringBuilder text)
    {
        var tokens = new List<Token>();
        var names = ImmutableArray.CreateBuilder<NameMention>();
        foreach (Match part in Parts.Matches(marked))
        {
            if (part.Groups["name"] is { Success: true } name)
                names.Add(Name(name.Value, part.Groups["kind"].Value[0], start + text.Length, tokens, text));
            else if (part.Groups["word"] is { Success: true } word)
                tokens.Add(Word(word.Value, part.Groups["tag"].Value, part.Groups["lemma"].Value, start + text.Length, text));
            else
                text.Append(part.Value);
        }

        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), [.. Hung(tokens)], names.ToImmutable(), []);
    }

    [GeneratedRegex(@"\[(?<kind>[POL]):(?<name>[^\]]+)\]|(?<word>[\p{L}\p{N}’,-]*[\p{L}\p{N}])(/(?<tag>[a-z]+)(:(?<lemma>\w+))?)?|.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts { get; }

    private static NameMention Name(string name, char kind, int at, List<Token> tokens, StringBuilder text)
    {
        var first = tokens.Count;
        foreach (var word in name.Split(' '))
        {
            if (tokens.Count > first)
                text.Append(' ');
            tokens.Add(TokenOf(word, word, "PROPN", "NNP", at + (tokens.Count == first ? 0 : tokens[^1].Span.End + 1 - at)));
            text.Append(word);
        }

        return new NameMention(
            new TextSpan(at, at + name.Length),
            new TokenRange(first, tokens.Count - 1),
            kind switch { 'P' => NameKind.Person, 'O' => NameKind.Organisation, _ => NameKind.Location });
    }

    private static Token Word(string word, string tag, string lemma, int at, StringBuilder text)
    {
        text.Append(word);
        var lower = word.ToLowerInvariant();
        var (upos, xpos, usual) = tag switch
        {
            "n" or "an" => ("NOUN", "NN", lower),
            "ns" => ("NOUN", "NNS", lower[..^1]),
            "v" => ("VERB", "VBD", lower),
            "a" => ("ADJ", "JJ", lower),
            _ when char.IsAsciiDigit(word[0]) => ("NUM", "CD", lower),
            _ when lower is "he" or "she" or "it" or "they" => ("PRON", "PRP", lower),
            _ => ("ADP", "IN", lower),
        };
        var token = TokenOf(word, lemma.Length > 0 ? lemma : usual, upos, xpos, at);
        return tag == "an" ? token with { Relation = "appos" } : token;
    }

    private static Token TokenOf(string form, string lemma, string upos, string xpos, int at) => new()
    {
        Span = new TextSpan(at, at + form.Length),
        Form = form,
        Lemma = lemma,
        Upos = upos,
        Xpos = xpos,
        Head = -1,
        Relation = "root",
    };

    /// <summary>The first verb is the root; what stands before a noun hangs from it, all else from the root.</summary>
    private static IEnumerable<Token> Hung(List<Token> tokens)
    {
        var root = Math.Max(0, tokens.FindIndex(token => token.Upos == "VERB"));
        for (var i = 0; i < tokens.Count; i++)
        {
            var beforeNoun = i + 1 < tokens.Count && tokens[i + 1].Upos is "NOUN" or "PROPN";
            yield return tokens[i] switch
            {
                _ when i == root => tokens[i],
                { Relation: "appos" } => tokens[i] with { Head = tokens.FindLastIndex(i, token => token.Upos == "PROPN") },
                { Upos: "ADJ" } when beforeNoun => tokens[i] with { Head = i + 1, Relation = "amod" },
                { Upos: "NOUN" or "PROPN" } when beforeNoun => tokens[i] with { Head = i + 1, Relation = "compound" },
                _ => tokens[i] with { Head = root, Relation = "dep" },
            };
        }
    }
}
