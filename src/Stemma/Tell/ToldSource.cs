using Stemma.Extract;

namespace Stemma.Tell;

/// <summary>One step of an attribution with its actors.</summary>
/// <param name="Source">Id of the actor who speaks; null when nobody is named or the name was linked to nobody.</param>
/// <param name="Words">The words that name the source; null when nobody is named.</param>
/// <param name="Cue">The words that signal the attribution; null when it continues from a sentence before.</param>
/// <param name="Via">Id of the outlet the source spoke through; null when there is none, or it was linked to no actor.</param>
/// <param name="ViaWords">The words that name that outlet; null when there is none.</param>
public sealed record ToldSource(
    string? Source, ToldPassage? Words, ToldPassage? Cue, SourceKind Kind, string? Via, ToldPassage? ViaWords);
