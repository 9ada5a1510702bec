using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Stemma.Read;

/// <summary>Markup that stands in a feed as elements, written as HTML writes it, without prefixes.</summary>
internal static class FeedMarkup
{
    /// <summary>One walk without recursion, so that its time grows with the text and not with its depth.</summary>
    public static string In(XElement element)
    {
        var markup = new StringBuilder();
        for (XNode? at = element.FirstNode; at is not null;)
        {
            Open(markup, at);
            if (at is XElement { FirstNode: { } child })
            {
                at = child;
                continue;
            }

            Close(markup, at);
            while (at.NextNode is null && at.Parent is { } parent && parent != element)
            {
                at = parent;
                Close(markup, at);
            }

            at = at.NextNode;
        }

        return markup.ToString();
    }

    private static void Open(StringBuilder markup, XNode node)
    {
        switch (node)
        {
            case XCData data:
                markup.Append(data.Value);
                break;
            case XText text:
                markup.Append(WebUtility.HtmlEncode(text.Value));
                break;
            case XElement element:
                markup.Append('<').Append(element.Name.LocalName);
                foreach (XAttribute attribute in element.Attributes())
                    markup.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
                markup.Append('>');
                break;
        }
    }

    private static void Close(StringBuilder markup, XNode node)
    {
        if (node is XElement element && element.Name.LocalName is not ("br" or "hr" or "img"))
            markup.Append("</").Append(element.Name.LocalName).Append('>');
    }
}
