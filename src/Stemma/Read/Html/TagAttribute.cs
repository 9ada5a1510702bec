using System.Net;

namespace Stemma.Read;

/// <summary>One attribute's value, straight from a start tag's source.</summary>
internal static class TagAttribute
{
    public static string? Of(ReadOnlySpan<char> tag, string name)
    {
        int at = tag.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = tag[(at + name.Length + 1)..];
        if (rest.IsEmpty)
            return null;
        int end = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" >\t\r\n");
        if (end < 0)
            return null;
        return WebUtility.HtmlDecode((rest[0] is '"' or '\'' ? rest.Slice(1, end) : rest[..end]).ToString()).Trim();
    }
}
