namespace Stemma.Extract;

/// <summary>After FactBank: what the last source of the chain commits to.</summary>
public sealed record Factuality(Polarity Polarity, Certainty Certainty, EventTense Time);
