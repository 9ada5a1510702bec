using Stemma.Text;

namespace Stemma.Read;

/// <summary>A credit within a paragraph.</summary>
/// <param name="Start">Where the credit stands in the paragraph.</param>
internal readonly record struct FoundCredit(string Name, int Start, int End, CreditKind Kind);
