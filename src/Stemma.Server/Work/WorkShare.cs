namespace Stemma.Server.Work;

/// <summary>One kind of pieces of work.</summary>
/// <param name="Waiting">To be done.</param>
/// <param name="Done">Of those that are there, whoever did it and when.</param>
/// <param name="ASecond">Done in the last minute, by the second; null where it was not watched for long enough.</param>
public sealed record WorkShare(long Waiting, long Done, double? ASecond);
