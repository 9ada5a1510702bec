namespace Stemma.Trace;

/// <summary>On which reports another hangs, by their numbers.</summary>
/// <param name="Follows">The one that leads its story; null where it leads.</param>
/// <param name="Resembles">The earlier one that it is most like, where it is very like it.</param>
internal readonly record struct StoryHold(int? Follows, double Likeness, int? Resembles, double Resemblance);
