using System.Collections.Frozen;
using System.Globalization;
using Stemma.Link;
using Stemma.Text;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>What contains a place. Null wherever it is not known.</summary>
/// <param name="Country">Its usual name.</param>
/// <param name="Iso">ISO 3166-1 numeric.</param>
/// <param name="Admin1">Name of the first-order division it is or lies in.</param>
internal sealed record Areas(string? Country, int? Iso, string? AcledRegion, string? UcdpRegion, string? Admin1, string? Admin2)
{
    private static readonly FrozenDictionary<string, string[]> Countries =
        LexiconTable.Rows("Tell.countries.tsv", 4).ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    public static Areas None { get; } = new(null, null, null, null, null, null);

    public static Areas Of(StoryIndex story, Place place, PlaceLevel level)
    {
        if (place.Country is not { } code)
            return None;

        var row = Countries.GetValueOrDefault(code);
        return new Areas(
            NameOf(story, place, code),
            int.TryParse(row?[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iso) ? iso : null,
            Known(row?[2]),
            Known(row?[3]),
            place.Admin.Length > 1 ? place.Admin[1] : level.Name == "admin1" ? place.Name : null,
            place.Admin.Length > 2 ? place.Admin[2] : null);
    }

    /// <summary>The largest area that holds the place; a part of a country has the name of its country from another place of it.</summary>
    private static string? NameOf(StoryIndex story, Place place, string code) =>
        place.Admin.FirstOrDefault()
        ?? story.Dossier.Places.Where(other => other.Country == code).Select(other => other.Admin.FirstOrDefault()).FirstOrDefault(name => name is not null)
        ?? (place.Within.IsEmpty ? place.Name : null);

    private static string? Known(string? cell) => cell is "-" ? null : cell;
}
