using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>A story as it was sorted.</summary>
/// <param name="Number">Of this book alone: it depends on how the reports came in.</param>
/// <param name="Reports">Their numbers, in the order of publication; at least one.</param>
internal sealed record SortedStory(int Number, ImmutableArray<int> Reports);
