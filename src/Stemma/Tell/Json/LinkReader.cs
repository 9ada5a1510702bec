using Stemma.Link;

namespace Stemma.Tell.Json;

internal static class LinkReader
{
    private const double NorthPole = 90;
    private const double DateLine = 180;

    public static Actor Actor(Fields fields) => new(
        fields.Text("id"),
        fields.Text("name"),
        fields.Code<ActorKind>("kind"),
        fields.TextOrNull("country"),
        fields.Texts("names"),
        fields.Array("mentions", Mention))
    {
        Known = fields.TextOrNull("known"),
        Wikidata = fields.TextOrNull("wikidata"),
    };

    public static Place Place(Fields fields) => new(
        fields.Text("id"),
        fields.Text("name"),
        fields.WholeOrNull("geonames"),
        fields.DegreesOrNull("latitude", -NorthPole, NorthPole),
        fields.DegreesOrNull("longitude", -DateLine, DateLine),
        fields.Texts("admin"),
        fields.Array("mentions", Mention))
    {
        Country = fields.TextOrNull("country"),
        Within = fields.Texts("within", required: false),
    };

    private static LinkedMention Mention(Fields fields) => new(
        fields.Text("report"), fields.Span(), fields.Text("text"), fields.Share("confidence"), fields.TextOrNull("rule") ?? "")
    {
        Precision = fields.WholeOrNull("precision"),
    };
}
