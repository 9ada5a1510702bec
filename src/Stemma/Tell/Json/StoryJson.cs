using System.Text.Json;

namespace Stemma.Tell.Json;

internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, StoryOverview story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Line.Id);
        WriteTitle(json, story.Title);
        json.WriteStrings("reports", story.Line.Reports);
        json.WriteNumber("outlets", story.Outlets);
        json.WriteNumber("claims", story.Claims);
        json.WriteNumber("disputedClaims", story.DisputedClaims);
        json.WriteNumber("lostSources", story.LostSources);
        json.WriteString("firstPublished", Code.Of(story.First));
        json.WriteString("lastPublished", Code.Of(story.Last));
        json.WriteEndObject();
    }

    /// <summary>The title of a report as the name of what it tells: the property "title".</summary>
    public static void WriteTitle(Utf8JsonWriter json, ToldReport? told)
    {
        if (told is null)
        {
            json.WriteNull("title");
            return;
        }

        json.WriteStartObject("title");
        json.WriteString("text", told.Report.Title);
        json.WriteString("language", told.Report.Language);
        json.WriteString("report", told.Report.Id);
        json.WriteString("siglum", told.Siglum);
        json.WriteEndObject();
    }
}
