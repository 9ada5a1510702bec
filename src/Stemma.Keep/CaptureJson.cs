using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>What is told beside the bytes of a capture, as JSON: fields in a fixed order, none for what nobody told.</summary>
internal static class CaptureJson
{
    public static string Write(Capture capture)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("uri", capture.Uri);
            Write(json, "place", capture.Place);
            Write(json, "charset", capture.Charset);
            if (capture.Form != CaptureForm.Unknown)
                json.WriteString("form", capture.Form.ToString());
            json.WriteStartObject("given");
            Write(json, "uri", capture.Given.Uri);
            Write(json, "outlet", capture.Given.Outlet);
            Write(json, "title", capture.Given.Title);
            Write(json, "published", capture.Given.Published);
            json.WriteEndObject();
            json.WriteStartObject("told");
            Write(json, "title", capture.Told.Title);
            Write(json, "byline", capture.Told.Byline);
            Write(json, "outlet", capture.Told.OutletName);
            Write(json, "address", capture.Told.Address);
            Write(json, "original", capture.Told.Original);
            Write(json, "language", capture.Told.Language);
            Write(json, "published", capture.Told.Published is { Basis: PublicationBasis.None, Candidates.IsEmpty: true } ? null : capture.Told.Published);
            json.WriteEndObject();
            json.WriteStartArray("credits");
            foreach (var credit in capture.Credits)
                Write(json, credit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <exception cref="FormatException">It is not as <see cref="Write(Capture)"/> writes it.</exception>
    public static Capture Read(string told, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(told);
            var root = document.RootElement;
            var (given, page) = (root.GetProperty("given"), root.GetProperty("told"));
            return new Capture(
                root.GetProperty("uri").GetString()!,
                bytes,
                new GivenMetadata { Uri = Text(given, "uri"), Outlet = Text(given, "outlet"), Title = Text(given, "title"), Published = Published(given) })
            {
                Place = Text(root, "place"),
                Charset = Text(root, "charset"),
                Form = Text(root, "form") is { } form ? Enum.Parse<CaptureForm>(form) : CaptureForm.Unknown,
                Told = new PageFacts
                {
                    Title = Text(page, "title"),
                    Byline = Text(page, "byline"),
                    OutletName = Text(page, "outlet"),
                    Address = Text(page, "address"),
                    Original = Text(page, "original"),
                    Language = Text(page, "language"),
                    Published = Published(page) ?? Publication.Unknown,
                },
                Credits = [.. root.GetProperty("credits").EnumerateArray().Select(Credit)],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or UnparsableValueException)
        {
            throw new FormatException("What is told of a capture is not as it is written.", e);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, string name, Publication? published)
    {
        if (published is null)
            return;

        json.WriteStartObject(name);
        Write(json, "day", published.Day is { } day ? LocalDatePattern.Iso.Format(day) : null);
        Write(json, "instant", published.Instant is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null);
        json.WriteString("precision", published.Precision.ToString());
        json.WriteString("basis", published.Basis.ToString());
        json.WriteStartArray("candidates");
        foreach (var candidate in published.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("day", LocalDatePattern.Iso.Format(candidate.Day));
            json.WriteString("basis", candidate.Basis.ToString());
            json.WriteString("text", candidate.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Credit credit)
    {
        json.WriteStartObject();
        json.WriteString("name", credit.Name);
        json.WriteString("text", credit.Text);
        json.WriteString("kind", credit.Kind.ToString());
        if (credit.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        json.WriteEndObject();
    }

    private static Credit Credit(JsonElement credit) => new(
        credit.GetProperty("name").GetString()!,
        credit.GetProperty("text").GetString()!,
        credit.TryGetProperty("start", out var start) ? new TextSpan(start.GetInt32(), credit.GetProperty("end").GetInt32()) : null)
    {
        Kind = Enum.Parse<CreditKind>(credit.GetProperty("kind").GetString()!),
    };

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static Publication? Published(JsonElement from) => !from.TryGetProperty("published", out var told) ? null : new Publication(
        Text(told, "day") is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null,
        Text(told, "instant") is { } instant ? InstantPattern.ExtendedIso.Parse(instant).GetValueOrThrow() : null,
        Enum.Parse<PublicationPrecision>(told.GetProperty("precision").GetString()!),
        Enum.Parse<PublicationBasis>(told.GetProperty("basis").GetString()!))
    {
        Candidates = [.. told.GetProperty("candidates").EnumerateArray().Select(candidate => new PublicationCandidate(
            LocalDatePattern.Iso.Parse(candidate.GetProperty("day").GetString()!).GetValueOrThrow(),
            Enum.Parse<PublicationBasis>(candidate.GetProperty("basis").GetString()!),
            candidate.GetProperty("text").GetString()!))],
    };
}
