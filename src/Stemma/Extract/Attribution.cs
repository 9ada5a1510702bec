using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Extract;

/// <summary>Who is said to say what, as one sentence has it, before the content is cut into assertions (PARC: source, cue, content).</summary>
/// <param name="Links">One for each coordinated source; at least one.</param>
/// <param name="Cue">Null when it goes on from another sentence.</param>
/// <param name="Content">In text order, not overlapping.</param>
/// <param name="Sentence">Index of the sentence in the parsed report.</param>
public sealed record Attribution(ImmutableArray<AttributionLink> Links, TextSpan? Cue, ImmutableArray<TextSpan> Content, AttributionClass Class, int Sentence);
