namespace Stemma.Server.Work;

/// <summary>A piece of work that was given up.</summary>
/// <param name="Kind">"report" or "story".</param>
/// <param name="Piece">The number of the report's row, or the story's id.</param>
/// <param name="Reason">What it failed of.</param>
public sealed record WorkFailure(string Kind, string Piece, string Reason);
