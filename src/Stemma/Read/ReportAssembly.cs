using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Puts a report together: what the user gave first, then what the document says, then its address.</summary>
internal static class ReportAssembly
{
    /// <summary>Null when the text is longer than a report may be.</summary>
    public static Report? Of(Capture capture, string id, ArticleDraft draft, PageFacts facts, ReadOptions options)
    {
        string text = string.Join('\n', draft.Paragraphs);
        if (text.Length > options.MaxTextLength)
            return null;
        string? first = draft.OpensWithTitle ? draft.Paragraphs[0] : null;
        string? title = capture.Given.Title ?? facts.Title ?? first;
        string uri = capture.Given.Uri ?? (WebAddress.Of(capture.Uri) ?? facts.Address ?? capture.Uri);
        var (language, foreign) = ReportLanguage.Of(text, facts.Language);
        var credits = draft.Credits.AddRange(TextCredits.In(text, draft.Parts));
        credits = credits.AddRange(BylineCredit.In(facts.Byline)
            .Where(b => !credits.Any(c => c.Span is null && c.Kind == b.Kind && c.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase))));
        if (facts.Original is { } original && WebAddress.HostOf(original) is { } host)
            credits = credits.Add(new(host, original, null));
        return new()
        {
            Id = id,
            Uri = uri,
            Sha256 = ContentHash.Of(capture.Bytes.Span),
            Outlet = OutletOf(capture, facts, uri),
            Title = title,
            TitleSpan = first is not null ? new TextSpan(0, first.Length) : null,
            Byline = facts.Byline,
            Language = language,
            ForeignPassages = foreign,
            Text = text,
            Parts = PartsOf(draft),
            Published = PublishedOf(capture, facts, uri),
            Removed = draft.Removed,
            Credits = credits,
        };
    }

    private static ImmutableArray<TextPart> PartsOf(ArticleDraft draft)
    {
        if (draft.Parts.IsEmpty)
            return [];
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        int at = 0;
        for (int i = 0; i < draft.Paragraphs.Length; i++)
        {
            int end = at + draft.Paragraphs[i].Length;
            if (draft.Parts.TryGetValue(i, out PartKind kind))
                parts.Add(new(kind, new TextSpan(at, end)));
            at = end + 1;
        }

        return parts.ToImmutable();
    }

    private static Outlet OutletOf(Capture capture, PageFacts facts, string uri)
    {
        string? host = WebAddress.HostOf(uri) ?? WebAddress.HostOf(facts.Address);
        string? given = capture.Given.Outlet;
        if (given is null)
            return new(facts.OutletName, host);
        return given.Contains('.', StringComparison.Ordinal) && !given.Contains(' ', StringComparison.Ordinal)
            && Uri.CheckHostName(given) == UriHostNameType.Dns
                ? new(facts.OutletName, WebAddress.Bare(given))
                : new(given, host);
    }

    private static Publication PublishedOf(Capture capture, PageFacts facts, string uri)
    {
        if (capture.Given.Published is { } given)
            return given;
        if (facts.Published.Day is not null)
            return facts.Published;
        foreach (string? address in (string?[])[uri, facts.Address])
        {
            if (WebAddress.Of(address) is { } known && WrittenDate.InAddress(known) is { } day)
                return Publication.OnDay(day, PublicationBasis.Url);
        }

        return facts.Published;
    }
}
