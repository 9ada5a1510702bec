using System.Xml;
using System.Xml.Linq;

namespace Stemma.Read;

/// <summary>One element of a feed with what is in it, bounded where a tree grows slower than its text.</summary>
internal static class FeedElement
{
    /// <summary>Elements within one another; the tags of deeper ones are dropped, their text stays.</summary>
    public const int MaxDepth = 256;

    /// <summary>Attributes of one element; further ones are dropped.</summary>
    public const int MaxAttributes = 64;

    /// <summary>Leaves the reader behind the element.</summary>
    /// <exception cref="XmlException">The element is not well-formed.</exception>
    public static XElement Read(XmlReader xml)
    {
        int outside = xml.Depth;
        XElement root = Start(xml), at = root;
        bool open = !xml.IsEmptyElement;
        while (xml.Read() && open)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Depth - outside < MaxDepth:
                    bool isEmpty = xml.IsEmptyElement;
                    XElement child = Start(xml);
                    at.Add(child);
                    at = isEmpty ? at : child;
                    break;
                case XmlNodeType.EndElement when xml.Depth - outside < MaxDepth:
                    open = at != root;
                    at = at.Parent ?? root;
                    break;
                case XmlNodeType.CDATA:
                    at.Add(new XCData(xml.Value));
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    at.Add(new XText(xml.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Start(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        for (int i = 0; i < MaxAttributes && xml.MoveToNextAttribute(); i++)
        {
            if (xml.Prefix != "xmlns" && xml.Name != "xmlns")
                element.Add(new XAttribute(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value));
        }

        xml.MoveToElement();
        return element;
    }
}
