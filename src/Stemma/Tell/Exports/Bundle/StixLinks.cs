using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>Derivations between reports, and disputes between claims, as relationships.</summary>
internal static class StixLinks
{
    private const int Percent = 100;

    public static void Write(StixObjects objects)
    {
        var dossier = objects.Story.Dossier;
        for (var i = 0; i < dossier.Derivations.Length; i++)
            Write(objects, dossier.Derivations[i], "derivation" + Code.Of(i + 1));

        foreach (var dispute in dossier.Disputes)
        {
            if (dispute.Claims is [var one, var other])
                Write(objects, dispute, one, other);
        }
    }

    public static void WriteEvidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence) =>
        json.WriteKnown("evidence", evidence, static (to, piece) =>
        {
            to.WriteStartObject();
            to.WriteString("code", piece.Code);
            to.WriteString("detail", piece.Detail);
            to.WriteEndObject();
        });

    private static void Start(StixObjects objects, string id, string type, string source, string target)
    {
        objects.Start("relationship", objects.IdOf("relationship", id));
        objects.Json.WriteString("relationship_type", type);
        objects.Json.WriteString("source_ref", source);
        objects.Json.WriteString("target_ref", target);
    }

    /// <summary>
    /// The child derives from its parent; where the direction is not decided, the two are related. A confidence is rounded down:
    /// 100 is certain.
    /// </summary>
    private static void Write(StixObjects objects, Derivation derivation, string id)
    {
        var decided = derivation.Direction == Direction.Decided;
        Start(objects, id, decided ? "derived-from" : "related-to", StixReports.RefOf(objects, derivation.To), StixReports.RefOf(objects, derivation.From));
        objects.Json.WriteNumber("confidence", (int)((decimal)Code.Rounded(Math.Clamp(derivation.Confidence, 0, 1)) * Percent));
        objects.EndWith(json =>
        {
            json.WriteString("kind", Code.Of(derivation.Kind));
            json.WriteString("direction", Code.Of(derivation.Direction));
            WriteEvidence(json, derivation.Evidence);
            json.WriteKnown("passages", derivation.Passages, WritePassage);
        });
    }

    private static void WritePassage(Utf8JsonWriter json, SharedPassage passage)
    {
        json.WriteStartObject();
        json.WriteString("kind", Code.Of(passage.Kind));
        WriteSpan(json, "source", passage.To);
        WriteSpan(json, "target", passage.From);
        json.WriteKnown("changed", passage.Changed);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void Write(StixObjects objects, Dispute dispute, string one, string other)
    {
        Start(objects, dispute.Id, "related-to", StixClaims.RefOf(objects, one), StixClaims.RefOf(objects, other));
        objects.EndWith(json =>
        {
            json.WriteString("dispute", dispute.Id);
            json.WriteString("kind", Code.Of(dispute.Kind));
            json.WriteString("verdict", Code.Of(dispute.Verdict));
            json.WriteString("because", dispute.Because);
        });
    }
}
