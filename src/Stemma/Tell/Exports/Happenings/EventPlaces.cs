using System.Collections.Immutable;
using Stemma.Link;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>Where an event happened, by what its assertions tell.</summary>
internal static class EventPlaces
{
    /// <summary>The places that most assertions name together, the first of several such; none when none names any.</summary>
    public static ImmutableArray<Place> Of(StoryIndex story, IEnumerable<ToldAssertion> told) =>
        told.Where(assertion => assertion.Event is { Places.IsEmpty: false })
            .Select(assertion => Finest(story, assertion.Event!.Places))
            .GroupBy(places => string.Join(' ', places.Select(place => place.Id)), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Select(group => group.First())
            .FirstOrDefault([]);

    /// <summary>All that any assertion names, without those that only contain another that the same assertion names.</summary>
    public static IEnumerable<Place> All(StoryIndex story, IEnumerable<ToldAssertion> told) =>
        told.SelectMany(assertion => assertion.Event is null ? [] : Finest(story, assertion.Event.Places)).DistinctBy(place => place.Id, StringComparer.Ordinal);

    private static ImmutableArray<Place> Finest(StoryIndex story, ImmutableArray<string> ids)
    {
        var places = ids.Select(id => story.Places[id]).ToList();
        return [.. places.Where(place => !places.Exists(other => Contains(place, other)))];
    }

    /// <summary>A part of a country does not contain its towns by name, but says nothing beside one of them.</summary>
    private static bool Contains(Place place, Place other) =>
        other.Within.Contains(place.Id)
        || (place.Admin.IsEmpty && !other.Admin.IsEmpty && place.Country is not null && place.Country == other.Country);
}
