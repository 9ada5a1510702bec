using Stemma.Link;

namespace Stemma.Tell.Exports;

/// <summary>Where a place lies, in degrees of WGS 84.</summary>
internal readonly record struct Coordinates(decimal Latitude, decimal Longitude)
{
    private const double Pole = 90;
    private const double DateLine = 180;

    /// <summary>Null when not known, or on no globe.</summary>
    public static Coordinates? Of(Place place) =>
        place is { Latitude: >= -Pole and <= Pole and var latitude, Longitude: >= -DateLine and <= DateLine and var longitude }
            ? new Coordinates((decimal)latitude, (decimal)longitude)
            : null;
}
