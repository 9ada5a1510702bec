using System.Text;
using Stemma.Tell.Page;

namespace Stemma.Tell;

/// <summary>
/// The dossier as one HTML file that needs nothing beside it: no script, no network. Whatever a report says is text,
/// never markup; only http and https addresses become links. Same dossier, same bytes.
/// </summary>
public static class DossierPage
{
    /// <summary>UTF-8 without a byte order mark. Leaves the stream open.</summary>
    public static void Write(Dossier dossier, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Write(dossier, writer);
    }

    /// <summary>For a writer of any encoding that can carry all of Unicode; the page says UTF-8.</summary>
    public static void Write(Dossier dossier, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(writer);

        var story = new Story(dossier);
        var html = new HtmlWriter(writer);
        html.Doctype();
        using (html.In("html", ("lang", "en")))
        {
            Head(html, story);
            using (html.In("body"))
            {
                PageHeader.Write(html, story);
                using (html.In("main"))
                    Parts(html, story);
                html.Leaf("footer", "Stemma " + dossier.Engine + ". All quoted words are the reports’ own.");
            }
        }

        html.EndOfFile();
    }

    private static void Head(HtmlWriter html, Story story)
    {
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageStyle.Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Leaf("title", PageHeader.Title(story) + " · Stemma");
            html.Style(PageStyle.Css);
        }
    }

    private static void Parts(HtmlWriter html, Story story)
    {
        ClaimsPart.Write(html, story);
        DisputesPart.Write(html, story);
        ReportsPart.Write(html, story);
        StemmaPart.Write(html, story);
        TimelinePart.Write(html, story);
        ActorsPart.Write(html, story);
        PlacesPart.Write(html, story);
        FramingPart.Write(html, story);
        SkippedPart.Write(html, story);
        RulesPart.Write(html, story.Dossier.Rules);
        GlossaryPart.Write(html);
    }
}
