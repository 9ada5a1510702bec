namespace Stemma.Server.Additions;

/// <summary>Something that happened to an addition.</summary>
/// <param name="Number">Counts up; an event that takes the place of an earlier one has a new number.</param>
/// <param name="Name">"state", "progress", "skip", and last "done", "failed" or "cancelled".</param>
/// <param name="Json">One line.</param>
internal sealed record AdditionEvent(long Number, string Name, string Json);
