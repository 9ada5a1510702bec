using System.Collections.Immutable;
using System.Globalization;
using Stemma.Extract;

namespace Stemma.Tests.Extract;

/// <summary>
/// An assertion on one line: "span | source (Kind) via outlet; cue &gt; … | manner | polarity certainty time |
/// CODE/mode agents -&gt; targets @ places, time | measure noun modifier low best high". A dash is what is not there.
/// </summary>
internal static class AssertionLine
{
    public static string Of(Assertion assertion, string text) => string.Join(
        " | ",
        assertion.Span.Of(text),
        Joined(assertion.Attribution.Select(link => Link(link, text)), " > "),
        Word(assertion.Manner),
        $"{Word(assertion.Factuality.Polarity)} {Word(assertion.Factuality.Certainty)} {Word(assertion.Factuality.Time)}",
        assertion.Event is { } told ? Event(told) : "-",
        Joined(assertion.Quantities.Select(Quantity), ", "));

    private static string Link(AttributionLink link, string text) =>
        $"{link.Source?.Text ?? "-"} ({link.Kind}){(link.Via is { } via ? $" via {via.Text}" : "")}; {link.Cue?.Of(text) ?? "-"}";

    private static string Event(EventMention told)
    {
        var line = $"{Word(told.Code).ToUpperInvariant()}/{told.Mode ?? "-"} {Names(told.Agents)} -> {Names(told.Targets)}";
        if (!told.Places.IsEmpty)
            line += $" @ {Names(told.Places)}";
        return told.Time is { } time ? $"{line}, {time.Text}" : line;
    }

    private static string Quantity(Quantity counted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counted.Measure} {(counted.Of.Length == 0 ? "-" : counted.Of)} {counted.Modifier} {Bound(counted.Low)} {Bound(counted.Best)} {Bound(counted.High)}");

    private static string Bound(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Names(ImmutableArray<Mention> mentions) => Joined(mentions.Select(mention => mention.Text), " + ");

    private static string Joined(IEnumerable<string> parts, string separator) =>
        string.Join(separator, parts) is { Length: > 0 } joined ? joined : "-";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
