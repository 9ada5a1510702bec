using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Terminal;

namespace Stemma.Cli.Logs;

/// <summary>One event as one line, whatever stands in it.</summary>
internal static class LogLine
{
    private const string Template = "{OriginalFormat}";

    public static string Text(string message, Exception? broken) =>
        "stemma: " + TerminalText.Visible(broken is null ? message : $"{message} {broken.GetType().Name}: {broken.Message}");

    public static string Json(
        DateTimeOffset time, string category, LogLevel level, EventId name, string message, IReadOnlyList<KeyValuePair<string, object?>> fields, Exception? broken)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time", time.UtcDateTime);
            json.WriteString("level", level.ToString());
            json.WriteString("category", category);
            if (name.Name is { } named)
                json.WriteString("event", named);
            json.WriteString("message", message);
            if (Activity.Current is { } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
                json.WriteString("span", activity.SpanId.ToHexString());
            }

            if (fields.Any(field => field.Key != Template))
            {
                json.WriteStartObject("fields");
                foreach (var (key, value) in fields.Where(field => field.Key != Template))
                    Write(json, JsonNamingPolicy.CamelCase.ConvertName(key), value);
                json.WriteEndObject();
            }

            if (broken is not null)
                json.WriteString("exception", broken.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        if (value is int or long)
            json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        else
            json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
