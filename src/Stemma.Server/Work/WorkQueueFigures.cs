namespace Stemma.Server.Work;

/// <summary>What one kind of pieces waits in at the broker.</summary>
/// <param name="Name">"reports" or "stories".</param>
/// <param name="Ready">Pieces nobody has taken yet.</param>
/// <param name="Consumers">Who takes from it.</param>
public sealed record WorkQueueFigures(string Name, long Ready, long Consumers);
