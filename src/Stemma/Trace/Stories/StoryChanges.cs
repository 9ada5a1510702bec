using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>What became of the stories.</summary>
/// <param name="Gone">Numbers of stories that are no more.</param>
/// <param name="Changed">Stories that are new, have other reports, or of whose wording more or less runs through others.</param>
/// <param name="Moved">Reports that may hang on others than before.</param>
internal sealed record StoryChanges(ImmutableArray<int> Gone, ImmutableArray<SortedStory> Changed, ImmutableArray<int> Moved);
