using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell;

/// <summary>All that is known of a story, with every passage it is known from. The JSON export has its field names.</summary>
public sealed record Dossier
{
    /// <summary>The number of the contract: the JSON field "dossier".</summary>
    public const int Contract = 1;

    /// <summary>Version of the engine that wrote it, "major.minor.patch".</summary>
    public required string Engine { get; init; }

    public required ImmutableArray<ToldReport> Reports { get; init; }

    /// <summary>In report order, then in text order.</summary>
    public required ImmutableArray<ToldAssertion> Assertions { get; init; }

    public required ImmutableArray<Claim> Claims { get; init; }

    public required ImmutableArray<Dispute> Disputes { get; init; }

    public required ImmutableArray<Actor> Actors { get; init; }

    public required ImmutableArray<Place> Places { get; init; }

    public required ImmutableArray<Derivation> Derivations { get; init; }

    public required ImmutableArray<LostSource> LostSources { get; init; }

    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Framing> Framing { get; init; }

    public required ImmutableArray<Skip> Skipped { get; init; }

    /// <summary>The reports by story.</summary>
    public ImmutableArray<Storyline> Stories { get; init; } = [];

    /// <summary>A second opinion on disputed counts, beside the estimates.</summary>
    public TruthOpinion Truth { get; init; } = TruthOpinion.None;

    /// <summary>The conversions and rules behind the figures, printed with every export.</summary>
    public RuleTable Rules { get; init; } = RuleTable.Ours;

    /// <summary>
    /// The part that belongs to one story: its reports and all that stands in them or was counted from them, ids unchanged.
    /// What was skipped may have been of any story and stays.
    /// </summary>
    /// <param name="story">An id of <see cref="Stories"/>.</param>
    /// <returns>Null when there is no such story.</returns>
    public Dossier? OfStory(string story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Stories.FirstOrDefault(line => line.Id == story) is { } found ? StoryPart.Of(this, found) : null;
    }
}
