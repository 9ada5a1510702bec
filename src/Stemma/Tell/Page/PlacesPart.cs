using System.Globalization;
using Stemma.Link;

namespace Stemma.Tell.Page;

/// <summary>The places the reports name.</summary>
internal static class PlacesPart
{
    public static void Write(HtmlWriter html, Story story)
    {
        if (story.Dossier.Places.IsEmpty)
            return;

        using (html.In("section", ("id", "places")))
        {
            html.Leaf("h2", "Places");
            using (html.In("ul", ("class", "entries")))
            {
                foreach (var place in story.Dossier.Places)
                {
                    using (html.In("li"))
                        Write(html, story, place);
                }
            }
        }
    }

    private static void Write(HtmlWriter html, Story story, Place place)
    {
        using (html.In("b"))
            html.Said(Shortened.To(place.Name, Shortened.Name));
        foreach (var area in place.Admin)
        {
            html.Text(", ");
            html.Said(Shortened.To(area, Shortened.Name));
        }

        if (place is { Latitude: { } north, Longitude: { } east })
        {
            html.Leaf(
                "span",
                string.Create(CultureInfo.InvariantCulture, $" {north:0.####}, {east:0.####}"),
                ("class", "note"));
        }

        ActorsPart.Mentions(html, story, place.Mentions);
    }
}
