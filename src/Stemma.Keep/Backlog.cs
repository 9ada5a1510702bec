namespace Stemma.Keep;

/// <summary>What is done of a collection and what is to be done.</summary>
/// <param name="Workers">Processes that say they work for it.</param>
/// <param name="Unread">Captures nobody has looked at.</param>
/// <param name="Unparsed">Reports that are to be parsed.</param>
/// <param name="Parsed">Reports that are parsed.</param>
/// <param name="Unmade">Stories that are to be made, or made anew.</param>
/// <param name="Made">Stories that are made.</param>
internal sealed record Backlog(int Workers, long Unread, long Unparsed, long Parsed, long Unmade, long Made);
