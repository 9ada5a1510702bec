using System.Text.Json;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tell.Json;

internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, ToldReport told)
    {
        json.WriteStartObject();
        WriteFields(json, told.Report);
        json.WriteString("siglum", told.Siglum);
        if (told.Bound is { } bound)
            Write(json, bound);
        json.WriteArray("passedOver", told.PassedOver, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PublicationBound bound)
    {
        json.WriteStartObject("publishedBetween");
        json.WriteString("notBefore", Code.Of(bound.NotBefore));
        json.WriteString("notAfter", Code.Of(bound.NotAfter));
        json.WriteStrings("because", bound.Because);
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json, Report report)
    {
        json.WriteString("id", report.Id);
        json.WriteString("uri", report.Uri);
        json.WriteString("sha256", report.Sha256);
        json.WriteStartObject("outlet");
        json.WriteString("name", report.Outlet.Name);
        json.WriteString("host", report.Outlet.Host);
        json.WriteEndObject();
        json.WriteString("title", report.Title);
        json.WriteString("byline", report.Byline);
        json.WriteString("language", report.Language);
        json.WriteArray("foreignPassages", report.ForeignPassages, Write);
        json.WriteString("text", report.Text);
        json.WriteArray("parts", report.Parts, Write);
        json.WriteStartObject("published");
        json.WriteString("value", Code.Of(report.Published));
        json.WriteString("day", Code.Of(report.Published.Day));
        json.WriteString("precision", Code.Of(report.Published.Precision));
        json.WriteString("basis", Code.Of(report.Published.Basis));
        json.WriteArray("candidates", report.Published.Candidates, Write);
        json.WriteEndObject();
        json.WriteArray("removed", report.Removed, Write);
        json.WriteArray("credits", report.Credits, Write);
    }

    public static void Write(Utf8JsonWriter json, Skip skip)
    {
        json.WriteStartObject();
        json.WriteString("uri", skip.Uri);
        json.WriteString("reason", skip.Reason.Code);
        json.WriteString("detail", skip.Detail);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextPart part)
    {
        json.WriteStartObject();
        json.WriteString("kind", Code.Of(part.Kind));
        json.WriteSpan(part.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PublicationCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("value", Code.Of(candidate.Day));
        json.WriteString("basis", Code.Of(candidate.Basis));
        json.WriteString("text", candidate.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PassageLanguage passage)
    {
        json.WriteStartObject();
        json.WriteString("language", passage.Language);
        json.WriteSpan(passage.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RemovedText removed)
    {
        json.WriteStartObject();
        json.WriteString("text", removed.Text);
        json.WriteString("reason", removed.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Credit credit)
    {
        json.WriteStartObject();
        json.WriteString("name", credit.Name);
        json.WriteString("kind", Code.Of(credit.Kind));
        json.WriteString("text", credit.Text);
        json.WriteSpan(credit.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PassedOver passed)
    {
        json.WriteStartObject();
        json.WriteSpan(passed.Span);
        json.WriteString("reason", passed.Reason);
        json.WriteEndObject();
    }
}
