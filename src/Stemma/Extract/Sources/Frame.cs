using System.Collections.Immutable;

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

    public bool Holds(int token) => _inside.Contains(token);
}
