using System.Text.Json;
using Stemma.Reconcile;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

internal static class OverviewJson
{
    public static void Write(Utf8JsonWriter json, DossierView view)
    {
        var dossier = view.Dossier;
        json.WriteStartObject();
        StoryJson.WriteTitle(json, view.Stories.MaxBy(story => story.Line.Reports.Length)?.Title);
        json.WriteString("engine", dossier.Engine);
        json.WriteNumber("stories", dossier.Stories.Length);
        json.WriteNumber("reports", dossier.Reports.Length);
        json.WriteNumber("outlets", StoryOverview.OutletsOf(dossier.Reports));
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
}
