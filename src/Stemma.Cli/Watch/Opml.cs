using System.Collections.Immutable;
using System.Xml;

namespace Stemma.Cli.Watch;

/// <summary>The feeds that a list in OPML 2.0 names: every outline with an xmlUrl, at whatever depth.</summary>
internal static class Opml
{
    /// <summary>Feeds of one list.</summary>
    public const int MaxFeeds = 10_000;

    /// <summary>UTF-16 code units of a list.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Outlines within each other.</summary>
    public const int MaxDepth = 100;

    /// <returns>Each feed once, in the order of the list; or why the list cannot be read.</returns>
    public static (ImmutableArray<string> Feeds, string? Problem) Read(Stream list)
    {
        var feeds = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxLength };
        try
        {
            using var xml = XmlReader.Create(list, settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "opml")
                return ([], "is no list of feeds; name an OPML file.");
            while (xml.Read())
            {
                if (xml.Depth > MaxDepth)
                    return ([], FormattableString.Invariant($"has outlines more than {MaxDepth} deep; flatten it."));
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "outline" || xml.GetAttribute("xmlUrl")?.Trim() is not { Length: > 0 } address || !seen.Add(address))
                    continue;
                if (feeds.Count == MaxFeeds)
                    return ([], FormattableString.Invariant($"names more than {MaxFeeds} feeds; split it."));
                feeds.Add(address);
            }
        }
        catch (XmlException broken)
        {
            return ([], FormattableString.Invariant($"is damaged at line {broken.LineNumber}; name an OPML file."));
        }

        return feeds.Count == 0 ? ([], "names no feed; give its outlines an xmlUrl.") : (feeds.ToImmutable(), null);
    }
}
