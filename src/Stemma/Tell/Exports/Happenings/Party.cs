namespace Stemma.Tell.Exports.Happenings;

/// <summary>What an actor is in a conflict.</summary>
internal enum Party
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    State,
    Rebels,
    Militia,

    /// <summary>An armed group of which it is not told whom it fights for.</summary>
    Armed,

    /// <summary>Forces of several states, or of none of the story's.</summary>
    External,
    Rioters,
    Protesters,
    Civilians,
}
