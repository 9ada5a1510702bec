using System.Text;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>One line of a JSON Lines file: what it says of the report, and its text or page.</summary>
internal static class JsonRecord
{
    /// <summary>UTF-16 code units of any field but the text itself; a longer one is taken for no such field.</summary>
    public const int MaxField = 2000;

    public static LoadOutcome Of(JsonElement record, ReadOnlyMemory<byte> line, string place)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return LoadOutcome.Skipped(SkipReason.BadRecord.At(place));
        if (FinishedReport.Is(record))
        {
            return FinishedReport.Of(record, "") is { } report
                ? LoadOutcome.Of(new Capture(report.Uri, line.ToArray(), GivenMetadata.None) { Place = place, Form = CaptureForm.Finished })
                : LoadOutcome.Skipped(SkipReason.BadRecord.At(place));
        }

        var fields = new JsonFields(record);
        string? text = fields.Text("text"), html = fields.Text("html");
        string? url = fields.Line("url") ?? fields.Line("uri");
        string? published = fields.Line("published", "value"), outlet = fields.Line("outlet", "name", "host");
        var told = new PageFacts { Title = fields.Line("title"), Byline = fields.Line("byline"), Language = LanguageTag.Primary(fields.Line("language")) };
        if (fields.AnyWrong || (text ?? html) is null)
            return LoadOutcome.Skipped(SkipReason.BadRecord.At(place));
        Publication? when = published is null ? null : StatedTime.Parse(published);
        var capture = new Capture(url ?? place, Encoding.UTF8.GetBytes((html ?? text)!), GivenMetadata.None with { Outlet = outlet })
        {
            Charset = "utf-8",
            Place = place,
            Form = html is null ? CaptureForm.Text : CaptureText.IsWholePage(html) ? CaptureForm.Page : CaptureForm.Fragment,
            Told = told with { Published = when ?? Publication.Unknown },
        };
        return published is not null && when is null
            ? LoadOutcome.Of(capture, SkipReason.UnknownTime.At(place))
            : LoadOutcome.Of(capture);
    }

    /// <summary>Fields by name; null stands for one that is not there, and a field of another kind is remembered.</summary>
    private sealed class JsonFields(JsonElement record)
    {
        public bool AnyWrong { get; private set; }

        /// <summary>Null when there is nothing but white space in it.</summary>
        /// <param name="within">Of an object, the first of these fields that says something.</param>
        public string? Text(string name, params ReadOnlySpan<string> within)
        {
            if (!record.TryGetProperty(name, out JsonElement value))
                return null;
            foreach (string inner in value.ValueKind == JsonValueKind.Object ? within : [])
            {
                if (value.TryGetProperty(inner, out JsonElement found) && found.ValueKind != JsonValueKind.Null)
                {
                    value = found;
                    break;
                }
            }

            if (value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.String)
                return JsonText.Of(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
            AnyWrong = true;
            return null;
        }

        /// <summary>In the shape of a line; null when nothing is left.</summary>
        public string? Line(string name, params ReadOnlySpan<string> within) => Text(name, within) is { } text && text.Length <= MaxField && TextShape.Fold(text) is { Length: > 0 } line ? line : null;
    }
}
