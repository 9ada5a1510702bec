namespace Stemma.Parse;

/// <summary>A pair of universal and Penn tag that occurs.</summary>
internal readonly record struct TagPair(string Upos, string Xpos);
