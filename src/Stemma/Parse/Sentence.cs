using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>One sentence with its dependency tree: exactly one token has no head.</summary>
/// <param name="Span">From the first token's start to the last token's end.</param>
/// <param name="Names">In text order, not overlapping.</param>
/// <param name="Multiwords">Surface words that stand for several tokens ("don't"), in order; each token keeps its own span inside.</param>
public sealed record Sentence(
    TextSpan Span, ImmutableArray<Token> Tokens, ImmutableArray<NameMention> Names, ImmutableArray<TokenRange> Multiwords)
{
    /// <summary>The index of the token without a head; -1 for a sentence without tokens, which the parser never makes.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < Tokens.Length; i++)
            {
                if (Tokens[i].Head < 0)
                    return i;
            }

            return -1;
        }
    }
}
