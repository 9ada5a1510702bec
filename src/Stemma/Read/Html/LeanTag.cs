using System.Collections.Frozen;
using System.Text;

namespace Stemma.Read;

/// <summary>A start tag with those attributes only that tell what the element is.</summary>
internal static class LeanTag
{
    private static readonly FrozenSet<string> Told = new[] { "class", "id", "role", "hidden", "aria-hidden", "itemprop", "style" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ToldOfPictures = new[] { "alt", "title" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">From "&lt;" to "&gt;".</param>
    /// <returns>Whether any attribute was written.</returns>
    public static bool Append(StringBuilder lean, ReadOnlySpan<char> tag, string name)
    {
        lean.Append('<').Append(name);
        var told = (name == "img" ? ToldOfPictures : Told).GetAlternateLookup<ReadOnlySpan<char>>();
        bool any = false;
        int at = name.Length + 1;
        while (Next(tag, ref at, out ReadOnlySpan<char> attribute, out ReadOnlySpan<char> value))
        {
            if (!told.Contains(attribute) || (attribute.Equals("style", StringComparison.OrdinalIgnoreCase) && !Hides(value)))
                continue;
            any = true;
            lean.Append(' ').Append(attribute);
            if (!value.IsEmpty)
                lean.Append('=').Append(value);
        }

        lean.Append('>');
        return any;
    }

    private static bool Hides(ReadOnlySpan<char> style) => style.Contains("none", StringComparison.OrdinalIgnoreCase);

    /// <param name="value">With its quotation marks; empty where there is none.</param>
    private static bool Next(ReadOnlySpan<char> tag, ref int at, out ReadOnlySpan<char> attribute, out ReadOnlySpan<char> value)
    {
        value = default;
        while (at < tag.Length && (char.IsWhiteSpace(tag[at]) || tag[at] is '/' or '"' or '\''))
            at++;
        int start = at;
        while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('=' or '>' or '/'))
            at++;
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
            while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] != '>')
                at++;
        }

        value = tag[start..at];
        return true;
    }
}
