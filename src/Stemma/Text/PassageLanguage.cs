namespace Stemma.Text;

/// <summary>A passage in another language than its report.</summary>
/// <param name="Language">BCP 47 primary language, such as "ar"; never the report's own.</param>
/// <param name="Span">A paragraph, or what stands between quotation marks, in the report's text.</param>
public sealed record PassageLanguage(string Language, TextSpan Span);
