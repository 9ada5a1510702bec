namespace Stemma.Trace;

/// <param name="Word">Place among the words of its report.</param>
/// <param name="Of">Content key of what is counted; -1 when none follows.</param>
/// <param name="Bound">"at least"; null when the number stands alone.</param>
internal sealed record Figure(decimal Value, int Word, int Of, string? Bound);
