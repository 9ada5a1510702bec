using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Server.Api;

/// <summary>A parameter of a query: what it is called, what it can be, what it is for. The same for reading and for the contract.</summary>
/// <param name="Codes">All that it can be; empty where it is free.</param>
internal sealed record ApiParameter(string Name, string Description, ImmutableArray<string> Codes)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;
    public const int MaxOffset = 10_000_000;

    /// <summary>UTF-16 code units of an id or a day.</summary>
    public const int MaxLength = 200;

    public static ApiParameter Story { get; } = new("story", "Id of a story; all of the collection without it.", []);

    public static ApiParameter Status { get; } = new("status", "Claims of this status; may be given again for more.", [.. Enum.GetValues<ClaimStatus>().Select(value => Code.Of(value))]) { Repeats = true };

    public static ApiParameter Kind { get; } = new("kind", "Claims that tell an event of this PLOVER code; may be given again for more.", [.. Enum.GetValues<PloverCode>().Select(Code.Of)]) { Repeats = true };

    public static ApiParameter Actor { get; } = new("actor", "Id of an actor who speaks, acts, is acted upon, or is an origin.", []);

    public static ApiParameter Place { get; } = new("place", "Id of a place; what lies within it counts.", []);

    public static ApiParameter From { get; } = new("from", "A day, as in 2041-03-12: events that may have ended on it or later.", []) { IsDay = true };

    public static ApiParameter To { get; } = new("to", "A day, as in 2041-03-12: events that may have begun on it or earlier.", []) { IsDay = true };

    public static ApiParameter Words { get; } = new("q", "Words, and phrases in quotation marks; all must stand in one quoted passage. Letter case does not count.", []) { MaxUnits = SearchTerms.MaxLength };

    public static ApiParameter Question { get; } = Words with { Description = "Words, and phrases in quotation marks; all must stand in one paragraph. Letter case does not count.", Required = true };

    public static ApiParameter Sort { get; } = new("sort", "attention: disputed first, then carried by many reports on few origins; reports, origins: most first; time: as on the timeline; order: as in the dossier.", [.. Enum.GetValues<ClaimSort>().Select(value => Code.Of(value))]);

    public static ApiParameter Include { get; } = new("include", "shown: the assertions quoted as the claims' faces too.", ["shown"]);

    public static ApiParameter Report { get; } = new("report", "Id of a report.", []);

    public static ApiParameter Claim { get; } = new("claim", "Id of a claim.", []);

    public static ApiParameter Offset { get; } = new("offset", "How many to leave out at the beginning.", []) { Whole = (0, 0, MaxOffset) };

    public static ApiParameter Limit { get; } = new("limit", "How many to give at most.", []) { Whole = (DefaultLimit, 1, MaxLimit) };

    public bool Repeats { get; init; }

    public bool Required { get; init; }

    public bool IsDay { get; init; }

    /// <summary>Of a whole number: what it is when not given, the least and the most; null for what is none.</summary>
    public (int Default, int Least, int Most)? Whole { get; init; }

    public int MaxUnits { get; init; } = MaxLength;

    /// <summary>As a JSON Schema.</summary>
    public JsonObject Schema()
    {
        var one = Whole is { } whole
            ? new JsonObject { ["type"] = "integer", ["minimum"] = whole.Least, ["maximum"] = whole.Most, ["default"] = whole.Default }
            : new JsonObject { ["type"] = "string" };
        if (!Codes.IsEmpty)
            one["enum"] = new JsonArray([.. Codes.Select(code => JsonValue.Create(code))]);
        else if (IsDay)
            one["format"] = "date";
        else if (Whole is null)
            one["maxLength"] = MaxUnits;
        return Repeats ? new JsonObject { ["type"] = "array", ["items"] = one } : one;
    }
}
