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
        var (text, refused) = CaptureText.Of(capture.Bytes, capture.Charset, options);
        if (text is null)
            return ReadOutcome.Skipped(capture.Name, refused ?? SkipReason.Unreadable);
        var (draft, facts, problem) = CaptureText.IsHtml(text, capture.Uri)
            ? HtmlDocument.Read(text, capture)
            : PlainDocument.Read(text);
        if (draft is null || problem is not null)
            return ReadOutcome.Skipped(capture.Name, problem ?? SkipReason.NoArticle);
        Report? report = ReportAssembly.Of(capture, id, draft, facts, options);
        return report is null
            ? ReadOutcome.Skipped(capture.Name, SkipReason.TooLarge)
            : ReadOutcome.Of(report);
    }
}
