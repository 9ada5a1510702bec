using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>The words of a sentence, each with the place where it stands.</summary>
internal sealed record GivenSentence(string[] Forms, TextSpan[] Spans, ImmutableArray<TokenRange> Multiwords);
