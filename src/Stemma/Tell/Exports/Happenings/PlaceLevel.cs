using Stemma.Link;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>How exactly a place is told, in the terms of those who code places.</summary>
/// <param name="Name">Of our GeoJSON: "town", "near", "admin1", "country" or "unknown".</param>
/// <param name="WherePrec">UCDP's 1 to 7; null when the place was not found.</param>
/// <param name="GeoPrecision">ACLED's 1 to 3; null likewise.</param>
internal sealed record PlaceLevel(string Name, int? WherePrec, int? GeoPrecision)
{
    private const int Near = 2;
    private const int Region = 3;

    public static PlaceLevel Unknown { get; } = new("unknown", null, null);

    /// <summary>By the vaguest mention of the place in the claim's passages, else by its vaguest anywhere.</summary>
    public static PlaceLevel Of(StoryIndex story, Claim claim, Place place)
    {
        if (place.Latitude is null || place.Longitude is null)
            return Unknown;

        var passages = story.AssertionsOf(claim).ToList();
        var here = place.Mentions.Where(mention => passages.Exists(told => told.Report == mention.Report && told.Span.Overlaps(mention.Span))).ToList();
        return (here.Count > 0 ? here : [.. place.Mentions]).Max(mention => mention.Precision) switch
        {
            Region when place.Admin.IsEmpty => new PlaceLevel("country", 6, 3),
            Region when place.Admin.Length == 1 => new PlaceLevel("admin1", 4, 3),
            Region => new PlaceLevel("admin2", 3, 2),
            Near => new PlaceLevel("near", 2, 2),
            1 => new PlaceLevel("town", 1, 1),
            _ => Unknown,
        };
    }
}
