using System.Text.Json;
using Stemma.Extract;

namespace Stemma.Train.Extract;

/// <summary>Assertions annotated by hand, with other names of their sources.</summary>
internal sealed class GoldAssertions
{
    private const string Nobody = "unspecified";

    private readonly Dictionary<string, string[]> _aliases;

    public GoldAssertions(JsonElement root)
    {
        _aliases = root.GetProperty("aliases").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(e => e.GetString()!).ToArray(), StringComparer.Ordinal);
        All = [.. root.GetProperty("assertions").EnumerateArray().Select(Read)];
    }

    public List<Expected> All { get; }

    /// <summary>Whether the last source of one of the chains is the one wanted: its words, or those of another of its names, are in what was found.</summary>
    public bool IsRoot(Expected expected, List<Assertion> found)
    {
        foreach (var assertion in found)
        {
            var root = assertion.Attribution.IsEmpty ? null : assertion.Attribution[^1];
            foreach (var source in expected.Sources)
            {
                if (source is null ? root is null : root is not null && (source == Nobody ? root.Source is null : Names(source).Any(name => Says(root.Source?.Text, name))))
                    return true;
            }
        }

        return false;
    }

    public static bool IsCertainty(Expected expected, List<Assertion> found)
    {
        var (polarity, certainty) = (expected.Factuality[0] == '-' ? Polarity.Negative : Polarity.Positive, Enum.Parse<Certainty>(expected.Factuality[1..], ignoreCase: true));
        return found.Exists(a => a.Factuality.Polarity == polarity && a.Factuality.Certainty == certainty);
    }

    private IEnumerable<string> Names(string source) => [source, .. _aliases.Values.Where(names => names.Contains(source)).SelectMany(names => names)];

    // A shorter form counts ("the official", a surname): whom it means is for a later stage to tell.
    private static bool Says(string? text, string name) =>
        text is not null && (text.Contains(name, StringComparison.OrdinalIgnoreCase)
            || name.Split(' ').All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            || (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text).Split(' ').All(word => name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)));

    private static Expected Read(JsonElement element)
    {
        var source = element.GetProperty("source");
        string?[] sources = source.ValueKind == JsonValueKind.Array ? [.. source.EnumerateArray().Select(e => e.GetString())] : [source.GetString()];
        var quantity = element.GetProperty("quantity");
        return new Expected(
            element.GetProperty("id").GetString()!, element.GetProperty("doc").GetString()!, element.GetProperty("anchor").GetString()!, sources,
            quantity.ValueKind == JsonValueKind.Null ? null : (quantity.GetProperty("role").GetString()!, Number(quantity, "best"), Number(quantity, "low")),
            element.GetProperty("factuality").GetString()!);
    }

    private static decimal? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    /// <param name="Sources">Any of these; null is the report itself.</param>
    /// <param name="Factuality">A sign and a certainty.</param>
    internal sealed record Expected(
        string Id, string Document, string Anchor, string?[] Sources, (string Role, decimal? Best, decimal? Low)? Quantity, string Factuality)
    {
        public string SourceText => string.Join(" or ", Sources.Select(s => s ?? "the report"));

        /// <summary>Whose word it stands on, for tables.</summary>
        public string Kind => Sources[0] switch { null => "the report's own word", Nobody => "nobody named", _ => "a source's word" };

        public bool HasQuantity(Assertion assertion) => assertion.Quantities.Any(
            q => q.Measure == Quantity!.Value.Role && (Quantity.Value.Best is not { } best || q.Best == best) && (Quantity.Value.Low is not { } low || q.Low == low));
    }
}
