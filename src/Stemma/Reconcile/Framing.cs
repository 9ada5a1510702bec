using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reconcile;

/// <summary>A label one report gives an actor.</summary>
/// <param name="Label">Lemma, lower case ("insurgent").</param>
/// <param name="Loaded">Whether the label takes sides, by the lexicon of labels.</param>
public sealed record Framing(string Actor, string Report, string Label, bool Loaded, ImmutableArray<TextSpan> Mentions);
