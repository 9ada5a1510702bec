using System.Collections.Immutable;

namespace Stemma.Link;

/// <summary>A place the reports name. What the gazetteer does not hold, or holds too often to tell, is null.</summary>
/// <param name="Id">"place1", "place2", … by first mention in report order; where there are several stories, "s1.place1", ….</param>
/// <param name="GeoNames">GeoNames id; null when the name was not found in a gazetteer, or is a state or a division.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Admin">Names of the areas that contain it, largest first.</param>
public sealed record Place(
    string Id,
    string Name,
    int? GeoNames,
    double? Latitude,
    double? Longitude,
    ImmutableArray<string> Admin,
    ImmutableArray<LinkedMention> Mentions)
{
    /// <summary>ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Ids of the other places of the story that contain it, the largest first.</summary>
    public ImmutableArray<string> Within { get; init; } = [];
}
