using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Bylines that name an agency instead of a person, or beside one ("Ilsa Verrin, Corra News Agency").</summary>
internal static class BylineCredit
{
    private static readonly string[] Parts = [", ", " | ", " - ", " – ", " — ", "/", "; ", " with ", " and ", " for ", " in "];

    /// <summary>Empty for persons' names.</summary>
    public static ImmutableArray<Credit> In(string? byline)
    {
        if (byline is null)
            return [];
        string name = byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline;
        var credits = ImmutableArray.CreateBuilder<Credit>();
        foreach (string part in name.Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (string agency in Agencies.Is(part) ? [part] : Agencies.In(part))
            {
                if (!credits.Any(c => c.Name.Equals(agency, StringComparison.OrdinalIgnoreCase)))
                    credits.Add(new(agency, byline, null));
            }
        }

        return credits.ToImmutable();
    }
}
