namespace Stemma;

/// <summary>How far one stage has come.</summary>
/// <param name="Stage">"survey", "read", "parse", "extract", "sort", "link", "trace", "reconcile" or "tell".</param>
/// <param name="Total">0 while nobody knows how much there is to do.</param>
public sealed record JourneyProgress(string Stage, int Done, int Total);
