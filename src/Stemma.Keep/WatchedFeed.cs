using NodaTime;

namespace Stemma.Keep;

/// <summary>What is known of a feed that is watched.</summary>
/// <param name="ETag">As the server gave it with what was taken in to its end; null when there is none.</param>
/// <param name="LastModified">As <paramref name="ETag"/>.</param>
/// <param name="Due">When it is asked again; null for one that is gone for good.</param>
/// <param name="Failures">In a row.</param>
internal sealed record WatchedFeed(string Address, string? ETag, string? LastModified, Instant? Due, int Failures);
