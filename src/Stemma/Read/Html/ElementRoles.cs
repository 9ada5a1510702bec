using AngleSharp.Dom;

namespace Stemma.Read;

/// <summary>What the elements of one page are by their tag, role and names.</summary>
internal sealed class ElementRoles(PartNames names)
{
    public BodyMark Body(IElement element)
    {
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return BodyMark.Declared;
        return HtmlTags.IsBlock(element.LocalName)
            && (names.Of(element.ClassName).IsBody || names.Of(element.Id).IsBody) ? BodyMark.Named : BodyMark.None;
    }

    /// <summary>Null when nothing says that the element is not the article.</summary>
    public string? Reason(IElement element)
    {
        string tag = element.LocalName;
        switch (tag)
        {
            case "body" or "main" or "html" or "article" or "br" or "img":
                return null;
            case "nav" or "footer":
                return "navigation";
            case "aside":
                return "teaser";
            case "form" or "fieldset":
                return "form";
            case "button":
                return "tools";
            case "noscript":
                return "hidden";
            case "figure" or "figcaption" or "caption":
                return "caption";
        }

        if (element.Attributes.Length == 0)
            return null;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsUndisplayed(element))
            return "hidden";
        if (Role(element.GetAttribute("role")) is { } role)
            return role;
        if (HtmlTags.IsHeading(tag))
            return null;
        string? named = names.Of(element.ClassName).Reason ?? names.Of(element.Id).Reason;
        return HtmlTags.IsBlock(tag) && tag != "p" || IsLineRole(named) ? named : null;
    }

    /// <summary>Names that count on a paragraph and on a stretch of a line too.</summary>
    private static bool IsLineRole(string? reason) =>
        reason is "caption" or "hidden" or "byline" or "share" or "advertisement" or "summary" or "author-box" or "tools";

    private static string? Role(string? role) => role switch
    {
        null => null,
        "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "menu" or "menubar" or "toolbar" => "navigation",
        "dialog" or "alertdialog" or "tooltip" => "notice",
        _ => null,
    };

    private static bool IsUndisplayed(IElement element) =>
        element.GetAttribute("style") is { } style && Compact(style).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static string Compact(string style) =>
        style.Contains(' ', StringComparison.Ordinal) ? style.Replace(" ", "", StringComparison.Ordinal) : style;
}
