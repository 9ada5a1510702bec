using System.Collections.Immutable;

namespace Stemma.Text;

/// <summary>The catalogue of stable codes for what was left out; the same words in the command, the dossier and the interface.</summary>
/// <param name="Code">Kebab case; never changes its meaning.</param>
/// <param name="Advice">What the user can do about it, one sentence.</param>
public sealed record SkipReason(string Code, string Advice)
{
    public static SkipReason NotFound { get; } = new("not-found", "No file or folder stands at this path; check the spelling.");

    public static SkipReason AccessDenied { get; } = new("access-denied", "The file may not be read; grant read permission and try again.");

    public static SkipReason Unreadable { get; } = new("unreadable", "The file could not be read to its end; check the disk and try again.");

    public static SkipReason NoReports { get; } = new("no-reports", "The folder holds no file; name a folder with reports in it.");

    public static SkipReason Empty { get; } = new("empty", "The file holds no text; capture the page again.");

    public static SkipReason TooLarge { get; } = new("too-large", "The file is larger than one report may be; split it into one file a report.");

    public static SkipReason NotText { get; } = new("not-text", "The file is not text or HTML; save the report as text or as a web page.");

    public static SkipReason UnknownCharset { get; } = new("unknown-charset", "The character set could not be told; save the file as UTF-8.");

    public static SkipReason InvalidUtf8 { get; } = new("invalid-utf8", "The file claims to be UTF-8 and is not; save it again as UTF-8.");

    public static SkipReason NoArticle { get; } = new("no-article", "The page holds no article text; save the article itself.");

    public static SkipReason BadSidecar { get; } = new("bad-sidecar", "The sidecar beside the report is not valid JSON of the documented shape; mend it or take it away.");

    public static SkipReason ContradictorySidecar { get; } = new("contradictory-sidecar", "Another sidecar beside the report says something else and counts; take away the one that is wrong.");

    public static SkipReason BadConllu { get; } = new("bad-conllu", "The file is not CoNLL-U; give ten tab-separated columns a token and an empty line after each sentence.");

    public static SkipReason NotJson { get; } = new("not-json", "This is no line of JSON; write one JSON object a line.");

    public static SkipReason BadRecord { get; } = new("bad-record", "The record is not of the documented shape; give it a text or an html, and a string where a string belongs.");

    public static SkipReason BrokenRecord { get; } = new("broken-record", "The record is broken or cut short; fetch the archive again.");

    public static SkipReason BadFeed { get; } = new("bad-feed", "The feed is not well-formed XML from here on; fetch it again.");

    public static SkipReason UnknownEncoding { get; } = new("unknown-encoding", "The record is compressed in a way that is not read here; capture the page without it.");

    public static SkipReason UnknownTime { get; } = new("unknown-time", "The publication time of the record could not be read; write a day or an instant as in RFC 3339.");

    public static SkipReason UnusedTime { get; } = new("unused-time", "A publication time was given for a report that is not there; check its address.");

    public static SkipReason PassedOver { get; } = new("passed-over", "These hold no page of a report; nothing needs to be done.");

    public static SkipReason AlreadyHeld { get; } = new("already-held", "The collection holds this report already; nothing needs to be done.");

    public static SkipReason MoreSkipped { get; } = new("more-skipped", "Only the first are told one by one; mend those and read again.");

    private static readonly ImmutableArray<SkipReason> All =
    [
        NotFound, AccessDenied, Unreadable, NoReports, Empty, TooLarge,
        NotText, UnknownCharset, InvalidUtf8, NoArticle, BadSidecar, ContradictorySidecar,
        BadConllu, NotJson, BadRecord, BrokenRecord, BadFeed, UnknownEncoding,
        UnknownTime, UnusedTime, PassedOver, MoreSkipped,
    ];

    /// <summary>The reason of this code; null for a code that is not in the catalogue.</summary>
    internal static SkipReason? Of(string code) => All.FirstOrDefault(reason => reason.Code == code);
}
