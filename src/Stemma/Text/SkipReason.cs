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

    public static SkipReason BadConllu { get; } = new("bad-conllu", "The file is not CoNLL-U; give ten tab-separated columns a token and an empty line after each sentence.");
}
