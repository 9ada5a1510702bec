namespace Stemma.Keep;

/// <summary>One thing that is wrong in a collection.</summary>
/// <param name="Code">"damaged-file", "broken-reference", "unused-bytes", "wrong-hash", "unreadable-bytes", "wrong-key" or "unreadable-record".</param>
/// <param name="Where">The key or hash of what it is about, or what SQLite says.</param>
public sealed record Finding(string Code, string Where);
