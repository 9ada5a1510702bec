using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>One item of a feed: what the feed says of the report, and its text or markup.</summary>
internal static class FeedItem
{
    private static readonly string[] Dates = ["pubDate", "published", "issued"];

    public static LoadOutcome Of(XElement item, FeedChannel channel, string place)
    {
        var (body, form) = Body(item);
        if (body.Length == 0)
            return LoadOutcome.Skipped(SkipReason.NoArticle.At(place));
        string? address = Address(item, channel);
        string? stated = DateIn(item);
        Publication? when = stated is null ? null : StatedTime.Parse(stated);
        var capture = new Capture(
            address ?? place,
            Encoding.UTF8.GetBytes(body),
            GivenMetadata.None with { Outlet = address is null ? channel.Host : null })
        {
            Charset = "utf-8",
            Place = place,
            Form = form,
            Told = new()
            {
                Title = FeedTerms.Line(Own(item, "title")),
                Byline = FeedTerms.Person(item.Element(FeedTerms.Dublin + "creator")) ?? FeedTerms.Person(Own(item, "author")) ?? channel.Author,
                OutletName = channel.Covers(address) ? channel.Title : null,
                Language = channel.Language,
                Published = when ?? Publication.Unknown,
            },
            Credits = Credits(item, channel),
        };
        return stated is not null && when is null
            ? LoadOutcome.Of(capture, SkipReason.UnknownTime.At(place))
            : LoadOutcome.Of(capture);
    }

    private static XElement? Own(XElement item, string name) => item.Element(item.Name.Namespace + name);

    /// <summary>The full content where there is one, else the summary.</summary>
    private static (string Text, CaptureForm Form) Body(XElement item)
    {
        foreach (XElement? element in (XElement?[])[item.Element(FeedTerms.Content + "encoded"), Own(item, "content"), Own(item, "description"), Own(item, "summary")])
        {
            if (element is not null && BodyIn(element) is { } body && !string.IsNullOrWhiteSpace(body.Text))
                return body;
        }

        return ("", CaptureForm.Text);
    }

    /// <summary>Null when the content is of another kind or stands elsewhere.</summary>
    private static (string Text, CaptureForm Form)? BodyIn(XElement element)
    {
        string? type = (string?)element.Attribute("type");
        return type switch
        {
            "text" or "text/plain" => (element.Value, CaptureForm.Text),
            null or "html" or "text/html" or "xhtml" or "application/xhtml+xml" when element.HasElements => (FeedMarkup.In(element), CaptureForm.Fragment),
            null or "html" or "text/html" => (element.Value, FeedTerms.IsMarkup(element.Value) ? CaptureForm.Fragment : CaptureForm.Text),
            _ => null,
        };
    }

    private static string? Address(XElement item, FeedChannel channel)
    {
        string? basis = channel.Base ?? channel.Link;
        XElement? link = item.Elements(item.Name.Namespace + "link").FirstOrDefault(FeedTerms.IsArticleLink);
        if (link is not null && FeedTerms.Absolute(FeedTerms.AddressIn(link), basis) is { } address)
            return address;
        XElement? id = Own(item, "guid") ?? Own(item, "id");
        return id is not null && (string?)id.Attribute("isPermaLink") != "false" ? FeedTerms.Absolute(id.Value, null) : null;
    }

    private static string? DateIn(XElement item) =>
        Dates.Select(name => Own(item, name)).Append(item.Element(FeedTerms.Dublin + "date"))
            .Select(e => e?.Value).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static ImmutableArray<Credit> Credits(XElement item, FeedChannel channel)
    {
        XElement? source = Own(item, "source");
        string? name = FeedTerms.Line(source?.Element(item.Name.Namespace + "title") ?? source);
        return name is null || name == channel.Title ? [] : [new(name, name, null)];
    }
}
