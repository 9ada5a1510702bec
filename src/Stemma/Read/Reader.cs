using Stemma.Text;

namespace Stemma.Read;

/// <summary>From the bytes of one capture to the report they hold.</summary>
public static class Reader
{
    /// <summary>Never throws on any bytes, fetches nothing and runs nothing; safe on any thread.</summary>
    /// <param name="id">Becomes the report's id, untouched.</param>
    /// <param name="options">Null stands for <see cref="ReadOptions.Default"/>.</param>
    public static ReadOutcome Read(Capture capture, string id, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(id);
        try
        {
            return Within(options ?? ReadOptions.Default, capture with { Given = capture.Given.InShape() }, id);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return ReadOutcome.Skipped(capture.Name, SkipReason.Unreadable);
        }
    }

    private static ReadOutcome Within(ReadOptions options, Capture capture, string id)
    {
        if (capture.Form == CaptureForm.Finished)
            return Finished(options, capture, id);
        var (text, refused) = CaptureText.Of(capture.Bytes, capture.Charset, options);
        if (text is null)
            return ReadOutcome.Skipped(capture.Name, refused ?? SkipReason.Unreadable);
        if (capture.Form == CaptureForm.Unknown && CaptureText.IsJson(text))
            return ReadOutcome.Skipped(capture.Name, SkipReason.NotJson);
        var (draft, facts, problem) = capture.Form switch
        {
            CaptureForm.Text => RecordText.Read(text, capture),
            CaptureForm.Fragment => HtmlDocument.Read(AsArticle(text), capture),
            CaptureForm.Unknown when !CaptureText.IsHtml(text, capture.Uri) => PlainDocument.Read(text),
            _ => HtmlDocument.Read(text, capture),
        };
        if (draft is null || problem is not null || draft.Paragraphs.IsEmpty)
            return ReadOutcome.Skipped(capture.Name, problem ?? SkipReason.NoArticle);
        draft = draft with { Credits = draft.Credits.AddRange(capture.Credits) };
        Report? report = ReportAssembly.Of(capture, id, draft, facts, options);
        return report is null
            ? ReadOutcome.Skipped(capture.Name, SkipReason.TooLarge)
            : ReadOutcome.Of(report, capture.Name);
    }

    /// <summary>Only the user's own word can still change a report that was read before.</summary>
    private static ReadOutcome Finished(ReadOptions options, Capture capture, string id)
    {
        if (FinishedReport.Of(capture.Bytes, id) is not { } report)
            return ReadOutcome.Skipped(capture.Name, SkipReason.BadRecord);
        return report.Text.Length > options.MaxTextLength
            ? ReadOutcome.Skipped(capture.Name, SkipReason.TooLarge)
            : ReadOutcome.Of(report with { Published = capture.Given.Published ?? report.Published }, capture.Name);
    }

    private static string AsArticle(string fragment) => $"<article itemprop=\"articleBody\">{fragment}</article>";
}
