using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>An entry that has a name like the one asked for.</summary>
/// <param name="Usual">Whether it matched by its first name and not by one of the others.</param>
internal readonly record struct GazetteerMatch(int Entry, SpellingMatch Match, bool Usual);
