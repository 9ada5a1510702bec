using System.Collections.Immutable;

namespace Stemma.Link;

/// <summary>A place the reports name. What no gazetteer was asked for is null.</summary>
/// <param name="Id">"place1", "place2", … by first mention in report order.</param>
/// <param name="GeoNames">GeoNames id; null when the name was not found in a gazetteer.</param>
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
    ImmutableArray<LinkedMention> Mentions);
