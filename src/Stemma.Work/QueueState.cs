namespace Stemma.Work;

/// <summary>A queue as the broker has it.</summary>
/// <param name="Name">"reports" or "stories", which is sixteen queues together.</param>
/// <param name="Ready">Pieces nobody has taken yet.</param>
/// <param name="Consumers">Who takes from it; of the stories' queues one each at a time is at work.</param>
internal sealed record QueueState(string Name, long Ready, long Consumers);
