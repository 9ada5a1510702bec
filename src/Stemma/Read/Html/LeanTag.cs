using System.Text;

namespace Stemma.Read;

/// <summary>A start tag with those attributes only that tell what the element is.</summary>
internal static class LeanTag
{
    /// <param name="tag">From "&lt;" to "&gt;".</param>
    /// <returns>Whether any attribute was written.</returns>
    public static bool Append(StringBuilder lean, ReadOnlySpan<char> tag, string name, PartNames names)
    {
        lean.Append('<').Append(name);
        bool isPicture = name == "img";
        bool any = false;
        var attributes = new TagAttributes(tag);
        while (attributes.MoveNext())
        {
            ReadOnlySpan<char> attribute = attributes.Name;
            if (!(isPicture ? Is(attribute, "alt") || Is(attribute, "title") : Tells(attribute, attributes.Value, names)))
                continue;
            any = true;
            lean.Append(' ').Append(attribute);
            if (!attributes.Written.IsEmpty)
                lean.Append('=').Append(attributes.Written);
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

    private static bool IsNamed(ReadOnlySpan<char> value, PartNames names) => names.Of(value.Trim(" \t\r\n\f")) != default;
}
