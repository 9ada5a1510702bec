using System.Text.Json;

namespace Stemma.Tell.Json;

internal static class AssertionJson
{
    public static void Write(Utf8JsonWriter json, ToldAssertion assertion)
    {
        json.WriteStartObject();
        json.WriteString("id", assertion.Id);
        json.WriteString("report", assertion.Report);
        json.WriteSpan(assertion.Span);
        json.WriteString("quote", assertion.Quote);
        json.WriteString("claim", assertion.Claim);
        json.WriteString("manner", Code.Of(assertion.Manner));
        json.WriteArray("attribution", assertion.Attribution, Write);
        json.WriteStartObject("factuality");
        json.WriteString("polarity", Code.Of(assertion.Factuality.Polarity));
        json.WriteString("certainty", Code.Of(assertion.Factuality.Certainty));
        json.WriteString("time", Code.Of(assertion.Factuality.Time));
        json.WriteEndObject();
        if (assertion.Event is { } told)
            Write(json, told);
        else
            json.WriteNull("event");
        json.WriteArray("quantities", assertion.Quantities, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToldSource source)
    {
        json.WriteStartObject();
        json.WriteString("source", source.Source);
        json.WriteString("text", source.Words?.Text);
        json.WriteSpan(source.Words?.Span);
        if (source.Cue is { } cue)
        {
            json.WriteStartObject("cue");
            json.WriteString("text", cue.Text);
            json.WriteSpan(cue.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cue");
        }

        json.WriteString("kind", Code.Of(source.Kind));
        json.WriteString("via", source.Via);
        json.WriteString("viaText", source.ViaWords?.Text);
        json.WriteNumberOrNull("viaStart", source.ViaWords?.Span.Start);
        json.WriteNumberOrNull("viaEnd", source.ViaWords?.Span.End);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToldEvent told)
    {
        json.WriteStartObject("event");
        json.WriteString("code", Code.Of(told.Code));
        json.WriteString("mode", told.Mode);
        json.WriteString("lemma", told.Lemma);
        json.WriteStrings("agents", told.Agents);
        json.WriteStrings("targets", told.Targets);
        json.WriteStrings("places", told.Places);
        if (told.Time is { } time)
        {
            json.WriteStartObject("time");
            json.WriteString("start", Code.Of(time.Start));
            json.WriteString("end", Code.Of(time.End));
            json.WriteString("text", time.Text);
            json.WriteString("precision", time.Precision);
            json.WriteString("type", time.Type);
            json.WriteString("value", time.Value);
            json.WriteString("mod", time.Mod);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("time");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToldQuantity told)
    {
        json.WriteStartObject();
        json.WriteString("measure", told.Quantity.Measure);
        json.WriteString("of", told.Quantity.Of);
        json.WriteNumberOrNull("best", told.Quantity.Best);
        json.WriteNumberOrNull("low", told.Quantity.Low);
        json.WriteNumberOrNull("high", told.Quantity.High);
        json.WriteString("modifier", told.Quantity.Modifier);
        json.WriteString("text", told.Text);
        json.WriteSpan(told.Quantity.Span);
        json.WriteEndObject();
    }
}
