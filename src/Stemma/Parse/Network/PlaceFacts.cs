namespace Stemma.Parse;

/// <summary>What a word is among the names of towns of a gazetteer.</summary>
[Flags]
internal enum PlaceFacts : byte
{
    None = 0,

    /// <summary>The whole name of a town.</summary>
    Town = 1,

    /// <summary>Of one with 15,000 people or more.</summary>
    LargeTown = 2,

    /// <summary>Of one with 100,000 people or more.</summary>
    City = 4,

    /// <summary>The first of several words.</summary>
    Begins = 8,

    /// <summary>A later one of several words.</summary>
    GoesOn = 16,
}
