using Stemma.Extract;

namespace Stemma.Tell.Json;

internal static class AssertionReader
{
    public static ToldAssertion Assertion(Fields fields) => new(
        fields.Text("id"),
        fields.Text("report"),
        fields.Span(),
        fields.Text("quote"),
        fields.TextOrNull("claim"),
        fields.Code<Manner>("manner"),
        fields.Array("attribution", Source),
        fields.Object("factuality", Factuality),
        fields.ObjectOrNull("event", Event),
        fields.Array("quantities", Quantity));

    private static ToldSource Source(Fields fields) => new(
        fields.TextOrNull("source"),
        Words(fields),
        fields.ObjectOrNull("cue", cue => new ToldPassage(cue.Text("text"), cue.Span())),
        fields.Code<SourceKind>("kind"),
        fields.TextOrNull("via"),
        Via(fields));

    private static ToldPassage? Words(Fields fields) =>
        fields.TextOrNull("text") is { } words ? new ToldPassage(words, fields.Span()) : null;

    /// <summary>Dossiers of the first engines do not say where the outlet is named, and then the words are left out.</summary>
    private static ToldPassage? Via(Fields fields) =>
        fields.TextOrNull("viaText") is { } words && fields.SpanOrNull("viaStart", "viaEnd") is { } span ? new ToldPassage(words, span) : null;

    private static Factuality Factuality(Fields fields) => new(
        fields.Code<Polarity>("polarity"), fields.Code<Certainty>("certainty"), fields.Code<EventTense>("time"));

    private static ToldEvent Event(Fields fields) => new(
        fields.Code<PloverCode>("code"),
        fields.TextOrNull("mode"),
        fields.Text("lemma"),
        fields.Texts("agents"),
        fields.Texts("targets"),
        fields.Texts("places"),
        fields.ObjectOrNull("time", Time));

    private static ToldTime Time(Fields fields) => new(
        fields.DayOrNull("start"), fields.DayOrNull("end"), fields.Text("text"), fields.TextOrNull("precision"))
    {
        Type = fields.TextOrNull("type"),
        Value = fields.TextOrNull("value"),
        Mod = fields.TextOrNull("mod"),
    };

    private static ToldQuantity Quantity(Fields fields) => new(
        new Quantity(
            fields.Text("measure"),
            fields.Text("of"),
            fields.NumberOrNull("best"),
            fields.NumberOrNull("low"),
            fields.NumberOrNull("high"),
            fields.Text("modifier"),
            fields.Span()),
        fields.Text("text"));
}
