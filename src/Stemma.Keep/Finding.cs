namespace Stemma.Keep;

/// <summary>One thing that is wrong in a collection.</summary>
/// <param name="Code">"damaged-file", "broken-reference", "unused-bytes", "wrong-hash", "unreadable-bytes", "wrong-key", "unreadable-record", "wrong-name", "wrong-time", "wrong-addresses", or "not-overwritten" where forgetting was cut short.</param>
/// <param name="Where">The key or hash of what it is about, or what SQLite says.</param>
public sealed record Finding(string Code, string Where);
