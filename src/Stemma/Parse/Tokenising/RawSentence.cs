namespace Stemma.Parse;

/// <summary>The words of one sentence before anything is known about them.</summary>
internal sealed record RawSentence(RawToken[] Tokens, TokenRange[] Multiwords);
