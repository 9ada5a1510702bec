using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Parse;

/// <summary>
/// A sentence for the rules, its parse beside the words: word/n, word/ns, word/a, word/v and word/d are noun, plural, adjective,
/// verb and determiner; else digits are numbers, capitals names and small words prepositions. "~" joins words without a space,
/// [O:…], [P:…] and [L:…] is what the model named.
/// </summary>
internal static class NamedByRule
{
    /// <summary>What the rules add and what they leave, such as "DATE Dec. 2, 2031; PERSON Oru Maron".</summary>
    public static string Read(string marked)
    {
        var (tokens, names, text) = Tokens(marked);
        return string.Join("; ", RuleNames.Add(names, tokens).Select(name => $"{name.Kind.ToString().ToUpperInvariant()} {name.Span.Of(text)}"));
    }

    public static (ImmutableArray<Token> Tokens, ImmutableArray<NameMention> Names, string Text) Tokens(string marked)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var names = ImmutableArray.CreateBuilder<NameMention>();
        var text = "";
        NameKind? kind = null;
        var first = 0;
        foreach (var word in marked.Split(' '))
        {
            text += text.Length == 0 ? "" : " ";
            foreach (var piece in word.Split('~'))
            {
                var form = piece;
                if (form.StartsWith('[') && form[2] == ':')
                {
                    kind = form[1] switch { 'P' => NameKind.Person, 'O' => NameKind.Organisation, _ => NameKind.Location };
                    (first, form) = (tokens.Count, form[3..]);
                }

                var closes = kind is not null && form.EndsWith(']');
                tokens.Add(TokenOf(closes ? form[..^1] : form, text.Length));
                text += tokens[^1].Form;
                if (closes)
                {
                    names.Add(new NameMention(tokens[first].Span.Union(tokens[^1].Span), new TokenRange(first, tokens.Count - 1), kind!.Value));
                    kind = null;
                }
            }
        }

        return (tokens.ToImmutable(), names.ToImmutable(), text);
    }

    private static Token TokenOf(string piece, int start)
    {
        var slash = piece.LastIndexOf('/');
        var (form, tag) = slash > 0 && piece[(slash + 1)..] is "n" or "ns" or "a" or "v" or "d" ? (piece[..slash], piece[(slash + 1)..]) : (piece, "");
        var (upos, xpos) = tag switch
        {
            "n" => ("NOUN", "NN"),
            "ns" => char.IsUpper(form[0]) ? ("PROPN", "NNPS") : ("NOUN", "NNS"),
            "a" => ("ADJ", "JJ"),
            "v" => ("VERB", "VBD"),
            "d" => ("DET", "DT"),
            _ when char.IsAsciiDigit(form[0]) => ("NUM", "CD"),
            _ when char.IsUpper(form[0]) => ("PROPN", "NNP"),
            _ when !char.IsLetter(form[0]) => ("PUNCT", "."),
            _ => ("ADP", "IN"),
        };
        return new Token
        {
            Span = new TextSpan(start, start + form.Length),
            Form = form,
            Lemma = form.ToLowerInvariant(),
            Upos = upos,
            Xpos = xpos,
            Head = start == 0 ? -1 : 0,
            Relation = start == 0 ? "root" : "dep",
        };
    }
}
