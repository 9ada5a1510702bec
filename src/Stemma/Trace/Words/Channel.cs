using Stemma.Text;

namespace Stemma.Trace;

/// <summary>An outlet that a report names as the one somebody spoke to or worked for.</summary>
/// <param name="Name">Folded.</param>
/// <param name="Text">As the report has it.</param>
internal sealed record Channel(string Name, string Text, TextSpan Span);
