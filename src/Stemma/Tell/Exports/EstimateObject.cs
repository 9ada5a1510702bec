using System.Text.Json;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>An estimate as a property of the object that is being written; what is not known is left out.</summary>
internal static class EstimateObject
{
    /// <param name="estimate">Null for nothing.</param>
    /// <param name="prefix">Stands before every name: "st:", or nothing.</param>
    public static void Write(Utf8JsonWriter json, Estimate? estimate, string prefix = "")
    {
        if (estimate is null)
            return;

        json.WriteStartObject(prefix + "estimate");
        json.WriteString(prefix + "measure", estimate.Measure);
        json.WriteKnown(prefix + "best", estimate.Best);
        json.WriteKnown(prefix + "low", estimate.Low);
        json.WriteKnown(prefix + "high", estimate.High);
        json.WriteString(prefix + "rule", estimate.Rule);
        json.WriteKnown(prefix + "conservative", estimate.Conservative);
        json.WriteEndObject();
    }
}
