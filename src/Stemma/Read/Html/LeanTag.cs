using System.Buffers;
using System.Text;

namespace Stemma.Read;

/// <summary>A start tag with those attributes only that tell what the element is.</summary>
internal static class LeanTag
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f=>/");

    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create(" \t\r\n\f>");

    /// <param name="tag">From "&lt;" to "&gt;".</param>
    /// <returns>Whether any attribute was written.</returns>
    public static bool Append(StringBuilder lean, ReadOnlySpan<char> tag, string name, PartNames names)
    {
        lean.Append('<').Append(name);
        bool isPicture = name == "img";
        bool any = false;
        int at = name.Length + 1;
        while (Next(tag, ref at, out ReadOnlySpan<char> attribute, out ReadOnlySpan<char> value))
        {
            if (!(isPicture ? Is(attribute, "alt") || Is(attribute, "title") : Tells(attribute, value, names)))
                continue;
            any = true;
            lean.Append(' ').Append(attribute);
            if (!value.IsEmpty)
                lean.Append('=').Append(value);
        }

        lean.Append('>');
        return any;
    }

    private static bool Tells(ReadOnlySpan<char> attribute, ReadOnlySpan<char> value, PartNames names) => attribute.Length switch
    {
        2 => Is(attribute, "id") && IsNamed(value, names),
        4 => Is(attribute, "role"),
        5 => (Is(attribute, "class") && IsNamed(value, names)) || (Is(attribute, "style") && value.Contains("none", StringComparison.OrdinalIgnoreCase)),
        6 => Is(attribute, "hidden"),
        8 => Is(attribute, "itemprop"),
        11 => Is(attribute, "aria-hidden"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> attribute, string name) => attribute.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(ReadOnlySpan<char> value, PartNames names) => names.Of(value.Trim("\"' \t\r\n\f")) != default;

    /// <param name="value">With its quotation marks; empty where there is none.</param>
    private static bool Next(ReadOnlySpan<char> tag, ref int at, out ReadOnlySpan<char> attribute, out ReadOnlySpan<char> value)
    {
        value = default;
        while (at < tag.Length && (char.IsWhiteSpace(tag[at]) || tag[at] is '/' or '"' or '\''))
            at++;
        int start = at;
        at = End(tag, at, EndsOfName);
        attribute = tag[start..at];
        if (attribute.IsEmpty && (at >= tag.Length || tag[at] != '='))
            return false;
        int after = at;
        while (after < tag.Length && char.IsWhiteSpace(tag[after]))
            after++;
        if (after >= tag.Length || tag[after] != '=')
            return true;
        at = after + 1;
        while (at < tag.Length && char.IsWhiteSpace(tag[at]))
            at++;
        start = at;
        if (at < tag.Length && tag[at] is '"' or '\'')
        {
            int close = tag[(at + 1)..].IndexOf(tag[at]);
            at = close < 0 ? tag.Length : at + close + 2;
        }
        else
        {
            at = End(tag, at, EndsOfValue);
        }

        value = tag[start..at];
        return true;
    }

    private static int End(ReadOnlySpan<char> tag, int at, SearchValues<char> ends)
    {
        int end = at < tag.Length ? tag[at..].IndexOfAny(ends) : -1;
        return end < 0 ? tag.Length : at + end;
    }
}
