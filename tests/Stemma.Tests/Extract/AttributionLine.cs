using Stemma.Extract;

namespace Stemma.Tests.Extract;

/// <summary>An attribution on one line: "cue | source (Kind) &amp; source (Kind) | content … content | class". A dash is what is not there.</summary>
internal static class AttributionLine
{
    public static string Of(Attribution attribution, string text) => string.Join(
        " | ",
        attribution.Cue?.Of(text) ?? "-",
        string.Join(" & ", attribution.Links.Select(link => $"{link.Source?.Text ?? "-"} ({link.Kind})")),
        string.Join(" … ", attribution.Content.Select(span => span.Of(text))),
        attribution.Class.ToString().ToLowerInvariant());
}
