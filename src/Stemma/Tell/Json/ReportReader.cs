using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tell.Json;

internal static class ReportReader
{
    public static ToldReport Report(Fields fields) => new(
        new Report
        {
            Id = fields.Text("id"),
            Uri = fields.Text("uri"),
            Sha256 = fields.Text("sha256"),
            Outlet = fields.Object("outlet", outlet => new Outlet(outlet.TextOrNull("name"), outlet.TextOrNull("host"))),
            Title = fields.TextOrNull("title"),
            Byline = fields.TextOrNull("byline"),
            Language = fields.TextOrNull("language"),
            ForeignPassages = fields.Array("foreignPassages", passage => new PassageLanguage(passage.Text("language"), passage.Span()), required: false),
            Text = fields.Text("text"),
            Parts = fields.Array("parts", part => new TextPart(part.Code<PartKind>("kind"), part.Span()), required: false),
            Published = fields.Object("published", Publication),
            Removed = fields.Array("removed", removed => new RemovedText(removed.Text("text"), removed.Text("reason"))),
            Credits = fields.Array("credits", Credit),
        },
        fields.Text("siglum"),
        fields.Array("passedOver", passed => new PassedOver(passed.Span(), passed.Text("reason")), required: false))
    {
        Bound = fields.ObjectOrNull("publishedBetween", bound => new PublicationBound(
            fields.Text("id"), bound.Day("notBefore"), bound.Day("notAfter"), bound.Texts("because"))),
    };

    /// <summary>A code that is not in the catalogue keeps the advice that stands beside it.</summary>
    public static Skip Skip(Fields fields)
    {
        var (code, detail) = (fields.Text("reason"), fields.Text("detail"));
        return new Skip(fields.Text("uri"), SkipReason.Of(code) ?? new SkipReason(code, detail), detail);
    }

    private static Publication Publication(Fields fields)
    {
        var precision = fields.Code<PublicationPrecision>("precision");
        var instant = precision == PublicationPrecision.Instant ? fields.InstantOrNull("value") : null;
        var day = precision == PublicationPrecision.None ? null : fields.DayOrNull("day") ?? (instant is null ? fields.DayOrNull("value") : null);
        return new Publication(day, instant, precision, fields.Code<PublicationBasis>("basis"))
        {
            Candidates = fields.Array(
                "candidates",
                candidate => new PublicationCandidate(candidate.Day("value"), candidate.Code<PublicationBasis>("basis"), candidate.Text("text")),
                required: false),
        };
    }

    private static Credit Credit(Fields fields) => new(fields.Text("name"), fields.Text("text"), fields.SpanOrNull())
    {
        Kind = fields.Code<CreditKind>("kind"),
    };
}
