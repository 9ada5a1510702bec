using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>Words that were given, with their places in <see cref="ConlluDocument.Text"/>.</summary>
/// <param name="Spans">One a form. Words whose forms do not add up to the written word share its span's end.</param>
public sealed record ConlluSentence(ImmutableArray<string> Forms, ImmutableArray<TextSpan> Spans, ImmutableArray<TokenRange> Multiwords);
