using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>Linked data that is no JSON as it stands.</summary>
internal static partial class LinkedText
{
    /// <summary>Without the wrappings of a script: comments, CDATA, a closing semicolon, every sign escaped for HTML.</summary>
    public static string Bare(string script)
    {
        ReadOnlySpan<char> text = script.AsSpan().Trim(" \t\r\n\f\uFEFF\u00A0;");
        bool changed;
        do
        {
            int before = text.Length;
            text = Without(text, "<!--", "-->");
            text = Without(text, "/*", "*/");
            text = Without(text, "//<![CDATA[", "//]]>");
            text = Without(text, "// <![CDATA[", "// ]]>");
            text = Without(text, "<![CDATA[", "]]>");
            text = Without(text, "*/", "/*");
            text = text.Trim(" \t\r\n\f\uFEFF\u00A0;");
            changed = text.Length != before;
        }
        while (changed);
        bool escaped = text.StartsWith("{&quot;", StringComparison.Ordinal) || text.StartsWith("[{&quot;", StringComparison.Ordinal)
            || (text.Contains("&quot;", StringComparison.Ordinal) && !text.Contains('"'));
        return escaped ? WebUtility.HtmlDecode(text.ToString()) : text.Length == script.Length ? script : text.ToString();
    }

    /// <summary>With line breaks and tabs within strings escaped, bad escapes made plain, and missing values null.</summary>
    public static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length + 64);
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (inside && c == '\\')
            {
                bool known = i + 1 < text.Length && "\"\\/bfnrtu".Contains(text[i + 1], StringComparison.Ordinal);
                mended.Append(known ? "\\" : "\\\\");
                if (known)
                    mended.Append(text[++i]);
                continue;
            }

            if (c == '"')
                inside = !inside;
            if (inside && c < ' ')
                mended.Append(c is '\n' or '\r' or '\t' ? "\\n" : "");
            else
                mended.Append(c);
            if (!inside && c == ':' && IsValueMissing(text, i + 1))
                mended.Append("null");
        }

        return mended.ToString();
    }

    /// <summary>What an article's linked data plainly says though it cannot be parsed; null when it is no article's.</summary>
    public static LinkedArticle? Article(string script) =>
        Type().Match(script) is { Success: true } && Field(script, "datePublished") is { } published
            ? new()
            {
                IsArticle = true,
                Headline = Field(script, "headline"),
                Published = published,
                Changed = Field(script, "dateModified"),
            }
            : null;

    private static bool IsValueMissing(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] is ',' or '}';
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string opening, string closing)
    {
        text = text.Trim();
        if (text.StartsWith(opening, StringComparison.Ordinal))
            text = text[opening.Length..];
        return text.EndsWith(closing, StringComparison.Ordinal) ? text[..^closing.Length] : text;
    }

    private static string? Field(string script, string name)
    {
        foreach (Match match in TextField().Matches(script))
        {
            if (match.Groups["name"].Value == name)
                return TextShape.Fold(WebUtility.HtmlDecode(match.Groups["value"].Value));
        }

        return null;
    }

    [GeneratedRegex(@"""@type""\s*:\s*\[?\s*""[A-Za-z]{0,40}(?:Article|Posting)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Type();

    [GeneratedRegex(@"""(?<name>headline|datePublished|dateModified)""\s*:\s*""(?<value>[^""\r\n]{1,400})""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextField();
}
