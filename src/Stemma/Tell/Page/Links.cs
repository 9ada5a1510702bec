using Stemma.Text;

namespace Stemma.Tell.Page;

/// <summary>Small inline pieces that several parts of the page share.</summary>
internal static class Links
{
    /// <summary>The siglum of an assertion's report, leading to the passage.</summary>
    public static void Siglum(HtmlWriter html, Story story, ToldAssertion assertion) =>
        html.Leaf(
            "a",
            story.SiglumOf(assertion),
            ("class", "siglum"),
            ("href", Anchor.To(Anchor.Assertion(assertion.Id))),
            ("title", "To the sentence in report " + story.SiglumOf(assertion)));

    /// <summary>The words of an assertion in quotation marks, leading to the passage.</summary>
    public static void Quote(HtmlWriter html, Story story, ToldAssertion assertion)
    {
        using (html.In("a", ("class", "said"), ("href", Anchor.To(Anchor.Assertion(assertion.Id))), ("lang", Language(story.Report(assertion.Report).Report))))
            html.Quoted(Shortened.To(assertion.Quote, Shortened.Quote));
    }

    public static void Passage(HtmlWriter html, Story story, string report, TextSpan span, string? className = null)
    {
        using (html.In("a", ("class", className ?? "said"), ("href", Anchor.To(Anchor.Passage(report, span))), ("lang", Language(story.Report(report).Report))))
            html.Quoted(Shortened.To(span.Of(story.Report(report).Report.Text), Shortened.Quote));
    }

    public static void Report(HtmlWriter html, ToldReport told) =>
        html.Leaf("a", told.Siglum, ("class", "siglum"), ("href", Anchor.To(Anchor.Report(told.Report.Id))));

    /// <summary>A report's siglum or a lost source's name.</summary>
    public static void Witness(HtmlWriter html, Story story, string id)
    {
        if (story.Lost(id) is { } lost)
        {
            using (html.In("a", ("class", "lost"), ("href", Anchor.To(Anchor.LostSource(id)))))
            {
                html.Text("◌ ");
                if (lost.Name is { } name)
                    html.Said(Shortened.To(name, Shortened.Name));
                else
                    html.Text("a lost source without a name");
            }
        }
        else
        {
            Report(html, story.Report(id));
        }
    }

    /// <summary>An origin's shape and number.</summary>
    public static void Mark(HtmlWriter html, OriginMark mark)
    {
        using (html.In("span", ("class", "mark " + mark.Class)))
            html.Text(mark.Number == 0 ? mark.Shape : mark.Shape + Code.Of(mark.Number));
    }

    /// <summary>The language of a report as an attribute may hold it; null when unknown or not of that form.</summary>
    public static string? Language(Report report) => Language(report.Language);

    /// <inheritdoc cref="Language(Report)"/>
    public static string? Language(string? language) =>
        language is { Length: > 0 and <= 35 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
}
