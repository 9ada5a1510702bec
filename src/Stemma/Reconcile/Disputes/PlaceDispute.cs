using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>One claim told of two places, neither of which contains the other.</summary>
internal sealed class PlaceDispute
{
    /// <summary>Kilometres within which one thing may be told of two neighbouring places.</summary>
    public const double Near = 25;

    private const double EarthRadius = 6371;

    private readonly FrozenDictionary<string, Place> _places;

    public PlaceDispute(IEnumerable<Place> places) => _places = places.ToFrozenDictionary(place => place.Id, StringComparer.Ordinal);

    public IEnumerable<Dispute> In(ImmutableArray<Statement> claim) =>
        ValueDispute.Of(DisputeKind.Place, [.. claim.Select(PlaceOf).OfType<ToldValue>()], Judge, Because);

    /// <summary>The one town a statement names itself; null when it names none or several.</summary>
    private ToldValue? PlaceOf(Statement statement)
    {
        if (statement.NamedTowns is not [var only])
            return null;
        return new ToldValue(statement, only.Id, only.Span, IsLoose: !_places.TryGetValue(only.Id, out var place) || place.Latitude is null);
    }

    private Verdict? Judge(ToldValue one, ToldValue other)
    {
        var (first, second) = (_places[one.Key], _places[other.Key]);
        if (first.Within.Contains(second.Id) || second.Within.Contains(first.Id))
            return null;
        return one.IsLoose || other.IsLoose || one.IsUnsureBeside(other) || Kilometres(first, second) <= Near ? Verdict.Undecided : Verdict.Contradiction;
    }

    private static string Because(Verdict verdict) =>
        verdict == Verdict.Contradiction ? "neither place contains the other, and they lie apart" : "neither place contains the other, and they may be told for one another";

    /// <summary>Great-circle distance by the haversine formula.</summary>
    private static double Kilometres(Place one, Place other)
    {
        var (first, second) = (double.DegreesToRadians(one.Latitude!.Value), double.DegreesToRadians(other.Latitude!.Value));
        var across = double.DegreesToRadians(other.Longitude!.Value - one.Longitude!.Value);
        var half = Math.Pow(Math.Sin((second - first) / 2), 2) + (Math.Cos(first) * Math.Cos(second) * Math.Pow(Math.Sin(across / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
