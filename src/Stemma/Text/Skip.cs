namespace Stemma.Text;

/// <summary>An input that did not become a report.</summary>
/// <param name="Detail">One sentence that says what to do; names the input, never quotes it.</param>
public sealed record Skip(string Uri, SkipReason Reason, string Detail);
