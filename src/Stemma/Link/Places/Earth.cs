namespace Stemma.Link.Places;

internal static class Earth
{
    private const double MeanRadius = 6371.0088;

    /// <summary>Along the great circle, by the haversine formula (Sinnott 1984); degrees in.</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double degree = Math.PI / 180;
        var (up, across) = (Math.Sin((otherLatitude - latitude) * degree / 2), Math.Sin((otherLongitude - longitude) * degree / 2));
        var chord = (up * up) + (Math.Cos(latitude * degree) * Math.Cos(otherLatitude * degree) * across * across);
        return 2 * MeanRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
