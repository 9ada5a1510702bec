using Stemma.Extract;

namespace Stemma.Tell;

/// <summary>A count with the words it was read from.</summary>
public sealed record ToldQuantity(Quantity Quantity, string Text);
