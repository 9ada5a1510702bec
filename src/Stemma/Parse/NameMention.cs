using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A name as the text has it, before anybody says whose name it is.</summary>
public sealed record NameMention(TextSpan Span, TokenRange Tokens, NameKind Kind);
