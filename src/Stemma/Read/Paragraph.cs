using Stemma.Text;

namespace Stemma.Read;

/// <param name="Kind">Null for running text and for the headline.</param>
internal sealed record Paragraph(string Text, PartKind? Kind);
