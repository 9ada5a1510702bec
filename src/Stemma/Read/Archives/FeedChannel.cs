using System.Xml;
using System.Xml.Linq;

namespace Stemma.Read;

/// <summary>What a feed says of itself before its items; null where it says nothing.</summary>
internal sealed class FeedChannel
{
    public string? Title { get; private set; }

    /// <summary>An absolute http or https address.</summary>
    public string? Link { get; private set; }

    /// <summary>BCP 47 primary language.</summary>
    public string? Language { get; private set; }

    public string? Author { get; private set; }

    /// <summary>What relative addresses are relative to.</summary>
    public string? Base { get; private set; }

    public string? Host => WebAddress.HostOf(Link);

    public void Enter(XmlReader container)
    {
        Base ??= FeedTerms.Absolute(container.GetAttribute("xml:base"), null);
        Language ??= LanguageTag.Primary(container.GetAttribute("xml:lang"));
    }

    public void Note(XElement element)
    {
        XName name = element.Name;
        if (name.LocalName == "title" && name.Namespace != FeedTerms.Media)
            Title ??= FeedTerms.Line(element);
        else if (name == FeedTerms.Dublin + "language" || name.LocalName == "language")
            Language ??= LanguageTag.Primary(element.Value);
        else if (name.LocalName == "author")
            Author ??= FeedTerms.Person(element);
        else if (name.LocalName == "link" && FeedTerms.IsArticleLink(element))
            Link ??= FeedTerms.Absolute(FeedTerms.AddressIn(element), Base);
    }

    /// <summary>Whether an address lies on the feed's own site, as far as can be told.</summary>
    public bool Covers(string? address) =>
        Host is not { } own || WebAddress.HostOf(address) is not { } other || IsPart(own, other) || IsPart(other, own);

    private static bool IsPart(string host, string of) => host == of || host.EndsWith("." + of, StringComparison.Ordinal);
}
