using Stemma.Text;

namespace Stemma.Extract;

/// <summary>One step of an attribution: source and cue after PARC.</summary>
/// <param name="Source">The words that name the source; null when nobody is named ("reportedly").</param>
/// <param name="Cue">The words that signal the attribution; null when it continues from a sentence before.</param>
/// <param name="Via">The outlet through which the source spoke ("told Reuters"); never an origin.</param>
public sealed record AttributionLink(Mention? Source, TextSpan? Cue, SourceKind Kind, Mention? Via);
