using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Link;

/// <summary>The reports with the identities their mentions were linked to.</summary>
public sealed record LinkedStory(
    ImmutableArray<ExtractedReport> Reports,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Place> Places,
    ImmutableArray<PlacedTime> Times)
{
    /// <summary>When undated reports may have been published, as far as the events they share with dated ones tell.</summary>
    public ImmutableArray<PublicationBound> Bounds { get; init; } = [];

    private readonly Dictionary<(string Report, TextSpan Span), string> _actorAt = IndexActors(Actors);
    private readonly Dictionary<(string Report, TextSpan Span), string> _placeAt = IndexPlaces(Places);
    private readonly Dictionary<string, ImmutableArray<string>> _containersOf = Places.ToDictionary(p => p.Id, p => p.Within, StringComparer.Ordinal);
    private readonly Dictionary<(string Report, TextSpan Span), PlacedTime> _timeAt = Times.ToDictionary(t => (t.Report, t.Span));

    /// <summary>The id of the actor a mention was linked to; null when it was linked to none.</summary>
    public string? ActorOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return _actorAt.GetValueOrDefault((mention.Report, mention.Span));
    }

    /// <summary>The id of the place a mention was linked to; null when it was linked to none.</summary>
    public string? PlaceOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return _placeAt.GetValueOrDefault((mention.Report, mention.Span));
    }

    /// <summary>Ids of the places of the story that contain a place, the largest first.</summary>
    public ImmutableArray<string> ContainersOf(string place) => _containersOf.TryGetValue(place, out var containers) ? containers : [];

    /// <summary>The time a mention was placed at; null when it was not placed.</summary>
    public PlacedTime? TimeOf(TimeMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return _timeAt.GetValueOrDefault((mention.Report, mention.Span));
    }

    private static Dictionary<(string Report, TextSpan Span), string> IndexActors(ImmutableArray<Actor> actors)
    {
        var index = new Dictionary<(string, TextSpan), string>();
        foreach (var actor in actors)
        {
            foreach (var mention in actor.Mentions)
                index[(mention.Report, mention.Span)] = actor.Id;
        }

        return index;
    }

    private static Dictionary<(string Report, TextSpan Span), string> IndexPlaces(ImmutableArray<Place> places)
    {
        var index = new Dictionary<(string, TextSpan), string>();
        foreach (var place in places)
        {
            foreach (var mention in place.Mentions)
                index[(mention.Report, mention.Span)] = place.Id;
        }

        return index;
    }
}
