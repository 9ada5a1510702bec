using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>One attribution found in one sentence, before its content is cut into assertions.</summary>
/// <param name="Links">One for each coordinated source ("an official and a monitor"); at least one.</param>
/// <param name="CueToken">The token that signals it; -1 when it goes on from another sentence.</param>
/// <param name="ContentHead">The token that heads the content.</param>
/// <param name="SourceToken">The token that heads the whole source phrase; -1 when it stands in another sentence or nowhere.</param>
/// <param name="Content">Tokens of the content, in order.</param>
internal sealed record Frame(
    ImmutableArray<AttributionLink> Links,
    int CueToken,
    int ContentHead,
    int SourceToken,
    ImmutableArray<int> Content,
    Polarity Polarity,
    Certainty Certainty)
{
    private readonly HashSet<int> _inside = [.. Content];

    public AttributionClass Class { get; init; }

    /// <summary>Whether its source is whom the source of another frame quotes for the same content.</summary>
    public bool IsCited { get; init; }

    /// <summary>Whether the content stands on the source's word; what somebody wants or likes does not.</summary>
    public bool IsWord => Class != AttributionClass.Eventuality;

    public bool Holds(int token) => _inside.Contains(token);

    public Frame Without(HashSet<int> tokens) => new(Links, CueToken, ContentHead, SourceToken, Content.RemoveAll(tokens.Contains), Polarity, Certainty) { Class = Class };

    public Attribution AsAttribution(SentenceView view)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < Content.Length; i++)
        {
            var span = view.Tree[Content[i]].Span;
            if (i > 0 && Content[i - 1] + 1 == Content[i])
                content[^1] = content[^1].Union(span);
            else
                content.Add(span);
        }

        return new Attribution(Links, Links[0].Cue, content.DrainToImmutable(), Class, view.Index);
    }
}
