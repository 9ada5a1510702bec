using Stemma.Text;

namespace Stemma.Link;

/// <summary>Two mentions that somebody has said are not of one actor: no rule joins them.</summary>
public sealed record RefusedLink(string Report, TextSpan Span, string OtherReport, TextSpan OtherSpan);
