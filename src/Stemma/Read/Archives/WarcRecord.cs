using Stemma.Text;

namespace Stemma.Read;

/// <summary>The page in one record of a web archive. The record's own date is when it was fetched and says nothing of publication.</summary>
internal static class WarcRecord
{
    public static bool MayHoldPage(HeaderBlock head) => head["WARC-Type"] switch
    {
        "response" => IsHttp(head) && !IsLaterSegment(head),
        "resource" or "conversion" => IsPage(head.MediaType) && !IsLaterSegment(head),
        _ => false,
    };

    /// <summary>Null when it holds no page; it is counted then.</summary>
    public static LoadOutcome? Read(HeaderBlock head, ReadOnlyMemory<byte> block, string place, ReadOptions options, WarcTally tally)
    {
        if (head["WARC-Type"] != "response")
            return Outcome(head, head, block, place);
        if (HeaderBlock.At(block.Span) is not { } http || StatusOf(http) is not { } status)
            return LoadOutcome.Skipped(SkipReason.BrokenRecord.At(place));
        if (status != 200)
        {
            tally.CountStatus(status);
            return null;
        }

        if (http.MediaType is not null && !IsPage(http.MediaType))
        {
            tally.CountOther();
            return null;
        }

        if (head["WARC-Truncated"] is not null)
            return LoadOutcome.Skipped(SkipReason.BrokenRecord.At(place));
        var (body, refused) = HttpBody.Of(http, block[http.Length..], options.MaxBytes);
        if (refused is not null)
            return LoadOutcome.Skipped(refused.At(place));
        if (http.MediaType is null && !IsMarkup(body.Span))
        {
            tally.CountOther();
            return null;
        }

        return Outcome(head, http, body, place);
    }

    private static LoadOutcome Outcome(HeaderBlock head, HeaderBlock described, ReadOnlyMemory<byte> body, string place) =>
        LoadOutcome.Of(new Capture(head["WARC-Target-URI"]?.Trim('<', '>') is { Length: > 0 } address ? address : place, body, GivenMetadata.None)
        {
            Charset = described.Charset,
            Place = place,
            Form = described.MediaType == "text/plain" ? CaptureForm.Text : CaptureForm.Page,
        });

    private static bool IsHttp(HeaderBlock head) => head["WARC-Target-URI"]?.TrimStart('<').StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsLaterSegment(HeaderBlock head) => head["WARC-Segment-Number"] is not (null or "1");

    private static bool IsPage(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml" or "text/plain";

    private static bool IsMarkup(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    private static int? StatusOf(HeaderBlock http) =>
        http.FirstLine.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
        && http.FirstLine.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, { Length: 3 } code, ..]
        && code.All(char.IsAsciiDigit)
            ? ((code[0] - '0') * 100) + ((code[1] - '0') * 10) + code[2] - '0'
            : null;
}
