namespace Stemma.Train.Parse;

/// <summary>A sentence with a projective tree to learn from.</summary>
/// <param name="Tags">As a tagger gave them that did not see this sentence.</param>
/// <param name="Heads">The number of words for the root.</param>
internal sealed record TreeExample(string[] Forms, int[] Tags, int[] Heads, int[] Relations);
