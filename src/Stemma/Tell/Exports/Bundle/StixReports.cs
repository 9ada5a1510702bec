using System.Text.Json;
using Stemma.Text;

namespace Stemma.Tell.Exports;

/// <summary>
/// A report with a known publication time is a report, one without a grouping; lost sources, stories and the whole collection
/// are groupings of reports.
/// </summary>
internal static class StixReports
{
    private const string Grouping = "grouping";

    public static string RefOf(StixObjects objects, ToldReport told) =>
        objects.IdOf(StoryIndex.TimeOf(told.Report.Published) is null ? Grouping : "report", told.Report.Id);

    /// <summary>Of a report or a lost source.</summary>
    public static string RefOf(StixObjects objects, string id) =>
        objects.Story.Reports.TryGetValue(id, out var told) ? RefOf(objects, told) : objects.IdOf(Grouping, id);

    public static void Write(StixObjects objects)
    {
        var dossier = objects.Story.Dossier;
        var named = new StixNamed(objects);
        foreach (var told in dossier.Reports)
            Write(objects, told, named.In(told.Report));

        foreach (var lost in dossier.LostSources)
        {
            StartGrouping(objects, lost.Id, lost.Name, [.. lost.Reports.Select(id => RefOf(objects, id))]);
            objects.EndWith(json =>
            {
                json.WriteString("lost_source", lost.Id);
                StixLinks.WriteEvidence(json, lost.Evidence);
            });
        }

        foreach (var line in dossier.Stories)
        {
            StartGrouping(objects, line.Id, null, [.. line.Reports.Select(id => RefOf(objects, id))]);
            objects.EndWith(json => json.WriteString("story", line.Id));
        }

        StartGrouping(objects, "collection", null, [.. dossier.Reports.Select(told => RefOf(objects, told))]);
        objects.EndWith(json =>
        {
            json.WriteString("engine", dossier.Engine);
            json.WriteNumber("skipped", dossier.Skipped.Length);
            json.WriteStartObject("rules");
            json.WriteRules(dossier.Rules, "");
            json.WriteEndObject();
        });
    }

    /// <summary>STIX wants at least one reference; where nothing is known, to ourselves, who made the object.</summary>
    private static void WriteRefs(StixObjects objects, IReadOnlyCollection<string> refs) =>
        objects.Json.WriteKnown("object_refs", refs.Count > 0 ? [.. refs.Distinct(StringComparer.Ordinal)] : [StixObjects.Ourselves]);

    private static void StartGrouping(StixObjects objects, string id, string? name, IReadOnlyCollection<string> refs)
    {
        objects.Start(Grouping, objects.IdOf(Grouping, id));
        objects.Json.WriteKnown("name", name);
        objects.Json.WriteString("context", "unspecified");
        WriteRefs(objects, refs);
    }

    private static void Write(StixObjects objects, ToldReport told, IEnumerable<string> named)
    {
        var report = told.Report;
        var url = WebIri.IsUrl(report.Uri) ? StixIds.OfUrl(report.Uri) : null;
        if (url is not null && objects.IsNew(url))
            WriteUrl(objects.Json, url, report.Uri);

        var outlet = objects.Outlets.Of(report.Id) is { } id ? objects.IdOf("identity", id) : null;
        List<string> refs = [.. new[] { outlet, url }.OfType<string>(), .. named];
        var name = report.Title ?? report.Uri;
        if (StoryIndex.TimeOf(report.Published) is { } published)
        {
            objects.Start("report", objects.IdOf("report", report.Id));
            objects.Language(report.Language);
            objects.Json.WriteString("name", name);
            objects.Json.WriteString("published", StixIds.TimeOf(published));
            WriteRefs(objects, refs);
        }
        else
        {
            objects.Start(Grouping, objects.IdOf(Grouping, report.Id));
            objects.Language(report.Language);
            objects.Json.WriteString("name", name);
            objects.Json.WriteString("context", "unspecified");
            WriteRefs(objects, refs);
        }

        if (url is not null && outlet is not null)
            WriteReference(objects.Json, report);
        objects.EndWith(json => WriteProperties(json, told));
    }

    private static void WriteUrl(Utf8JsonWriter json, string id, string address)
    {
        json.WriteStartObject();
        json.WriteString("type", "url");
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("value", address);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("external_references");
        json.WriteStartObject();
        json.WriteString("source_name", Outlets.NameOf(report.Outlet));
        json.WriteString("url", report.Uri);
        json.WriteStartObject("hashes");
        json.WriteString("SHA-256", report.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, ToldReport told)
    {
        var report = told.Report;
        json.WriteString("report", report.Id);
        json.WriteString("siglum", told.Siglum);
        json.WriteString("address", report.Uri);
        json.WriteString("sha256", report.Sha256);
        json.WriteKnown("byline", report.Byline);
        if (report.Published.Precision != PublicationPrecision.None)
        {
            json.WriteString("published_precision", Code.Of(report.Published.Precision));
            json.WriteString("published_basis", Code.Of(report.Published.Basis));
        }

        json.WriteKnown("published_not_before", Code.Of(told.Bound?.NotBefore));
        json.WriteKnown("published_not_after", Code.Of(told.Bound?.NotAfter));
        json.WriteKnown("credits", [.. report.Credits.Select(credit => credit.Text)]);
    }
}
