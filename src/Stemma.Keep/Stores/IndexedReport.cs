using System.Collections.Immutable;
using Stemma.Trace;

namespace Stemma.Keep.Stores;

/// <summary>What a report is found by: its traits when it is sorted, its passages when words are looked for.</summary>
/// <param name="Number">Of its row.</param>
internal sealed record IndexedReport(long Number, StoryTraits Traits, ImmutableArray<IndexedPassage> Passages);
