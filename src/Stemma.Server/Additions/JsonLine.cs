using System.Buffers;
using System.Text;
using System.Text.Json;
using Stemma.Tell;

namespace Stemma.Server.Additions;

/// <summary>JSON without a line break: a line feed would end the data of a server-sent event.</summary>
internal static class JsonLine
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, DossierJson.Compact))
            write(json);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
