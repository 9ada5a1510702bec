namespace Stemma.Parse;

/// <summary>Tokens of one sentence: <see cref="First"/> to <see cref="Last"/>, both inclusive.</summary>
public readonly record struct TokenRange(int First, int Last);
