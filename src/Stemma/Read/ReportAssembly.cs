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
        string uri = capture.Given.Uri ?? (IsAddress(capture.Uri) ? capture.Uri : facts.Address ?? capture.Uri);
        var (language, foreign) = ReportLanguage.Of(text, Claimed(facts));
        var credits = draft.Credits.AddRange(TextCredits.In(text));
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
            Published = PublishedOf(capture, facts, uri),
            Removed = draft.Removed,
            Credits = BylineCredit.Of(facts.Byline) is { } byline ? credits.Add(byline) : credits,
        };
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
        if (facts.Published.Basis == PublicationBasis.Metadata)
            return facts.Published;
        foreach (string? address in (string?[])[uri, facts.Address])
        {
            if (address is not null && IsAddress(address) && WrittenDate.InAddress(address) is { } day)
                return Publication.OnDay(day, PublicationBasis.Url);
        }

        return facts.Published;
    }

    private static string? Claimed(PageFacts facts) =>
        facts.Language is { Length: 2 or 3 } claimed && claimed.All(char.IsAsciiLetterLower) ? claimed : null;

    private static bool IsAddress(string uri) => WebAddress.HostOf(uri) is not null;
}
