using System.Text.Json;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

internal static class OverviewJson
{
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        json.WriteStartObject();
        if (StoryName.Of(dossier) is { } told)
            WriteTitle(json, told);
        else
            json.WriteNull("title");
        json.WriteString("engine", dossier.Engine);
        json.WriteNumber("stories", dossier.Stories.Length);
        json.WriteNumber("reports", dossier.Reports.Length);
        json.WriteNumber("outlets", StoryName.Outlets(dossier));
        json.WriteNumber("assertions", dossier.Assertions.Length);
        json.WriteNumber("claims", dossier.Claims.Length);
        json.WriteNumber("disputedClaims", dossier.Claims.Count(claim => claim.Status == ClaimStatus.Disputed));
        json.WriteNumber("disputes", dossier.Disputes.Length);
        json.WriteNumber("actors", dossier.Actors.Length);
        json.WriteNumber("places", dossier.Places.Length);
        json.WriteNumber("derivations", dossier.Derivations.Length);
        json.WriteNumber("lostSources", dossier.LostSources.Length);
        json.WriteNumber("skipped", dossier.Skipped.Length);
        json.WriteEndObject();
    }

    private static void WriteTitle(Utf8JsonWriter json, ToldReport told)
    {
        json.WriteStartObject("title");
        json.WriteString("text", told.Report.Title);
        json.WriteString("report", told.Report.Id);
        json.WriteString("siglum", told.Siglum);
        json.WriteSpan(told.Report.TitleSpan);
        json.WriteEndObject();
    }
}
