namespace Stemma.Parse;

/// <summary>A word cut out of the searchable text: end exclusive.</summary>
internal readonly record struct RawToken(int Start, int End, AbbreviationKind Abbreviation);
