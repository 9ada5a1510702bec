namespace Stemma.Link.Actors;

/// <summary>What the words of a report say of somebody; not told is not known.</summary>
internal enum Gender
{
    Unknown,
    Female,
    Male,
}
