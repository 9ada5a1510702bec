using System.Collections.Immutable;

namespace Stemma.Extract;

/// <summary>What is said to have happened, in PLOVER's terms.</summary>
/// <param name="Mode">A PLOVER mode of that code; null when none is told.</param>
/// <param name="Lemma">Of the word that tells the event.</param>
public sealed record EventMention(
    PloverCode Code,
    string? Mode,
    string Lemma,
    ImmutableArray<Mention> Agents,
    ImmutableArray<Mention> Targets,
    ImmutableArray<Mention> Places,
    TimeMention? Time);
