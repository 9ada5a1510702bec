namespace Stemma.Link.Places;

/// <summary>A row of the gazetteer.</summary>
/// <param name="Index">Position in the gazetteer.</param>
/// <param name="GeoNames">Null for a division, whose id the sources do not give.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Division">Index of the first-level division it lies in; null when not known, or for a division.</param>
/// <param name="People">Inhabitants, to about a tenth; 0 when not known.</param>
/// <param name="Latitude">Degrees north, WGS 84, to about a metre; of a division, that of its seat.</param>
/// <param name="Longitude">Degrees east, likewise.</param>
internal sealed record GazetteerEntry(
    int Index, int? GeoNames, string Name, PlaceClass Class, string Country, int? Division, double People, double Latitude, double Longitude);
