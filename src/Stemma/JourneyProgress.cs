namespace Stemma;

/// <summary>How far one stage has come.</summary>
/// <param name="Stage">"read", "parse", "extract", "link", "trace", "reconcile" or "tell".</param>
public sealed record JourneyProgress(string Stage, int Done, int Total);
