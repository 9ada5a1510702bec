using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stemma.Read;

/// <summary>The characters of a JSON string. Half a surrogate pair, which scrapers do write, becomes U+FFFD.</summary>
internal static class JsonText
{
    /// <summary>Without the character U+0000, which no text means and which marks what is no text.</summary>
    public static string Of(JsonElement value) => Whole(value).Replace("\0", "", StringComparison.Ordinal);

    private static string Whole(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescaped(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    /// <param name="raw">Known to be a valid string of JSON but for its surrogates.</param>
    private static string Unescaped(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                char other => other,
            });
            if (raw[i] == 'u')
                i += 4;
        }

        return text.ToString();
    }
}
