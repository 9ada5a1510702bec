namespace Stemma.Tell;

/// <summary>A rule by which figures or grades are chosen, in words.</summary>
/// <param name="Name">Stable: "ucdp", "acled", …</param>
public sealed record StatedRule(string Name, string Text);
