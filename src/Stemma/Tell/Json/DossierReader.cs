using System.Text.Json;
using System.Text.Unicode;

namespace Stemma.Tell.Json;

internal static class DossierReader
{
    /// <summary>The deepest that objects and arrays of a dossier stand in one another, with room for fields added later.</summary>
    public const int MostDepth = 32;

    /// <summary>Before a longer stretch is read: what a stream that lies about its length can make us take.</summary>
    private const int Stretch = 1 << 16;

    public static DossierReading Read(Stream stream, int mostBytes)
    {
        using var held = new MemoryStream();
        var buffer = new byte[Stretch];
        while (stream.Read(buffer) is var count and > 0)
        {
            if (held.Length + count > mostBytes)
                return new DossierReading(null, DossierFault.TooLarge);
            held.Write(buffer, 0, count);
        }

        return Read(held.GetBuffer().AsMemory(0, (int)held.Length));
    }

    private static DossierReading Read(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
            return new DossierReading(null, DossierFault.NotJson);

        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostDepth });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return new DossierReading(null, DossierFault.NotJson);
        }
        catch (InvalidOperationException) when (HasBrokenEscape(bytes))
        {
            return new DossierReading(null, DossierFault.NotJson);
        }
    }

    private static DossierReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("dossier", out var contract)
            || contract.ValueKind != JsonValueKind.Number || !contract.TryGetInt32(out var number) || number < 1)
        {
            return new DossierReading(null, DossierFault.NotADossier);
        }

        if (number > Dossier.Contract)
            return new DossierReading(null, DossierFault.NewerDossier);

        var faults = new FaultFinder();
        var dossier = Told(new Fields(root, faults));
        if (faults.Fault is null)
            References.Check(dossier, faults);
        return faults.Fault is { } fault ? new DossierReading(null, fault) : new DossierReading(dossier, null);
    }

    private static Dossier Told(Fields fields) => new()
    {
        Engine = fields.Text("engine"),
        Reports = fields.Array("reports", ReportReader.Report),
        Assertions = fields.Array("assertions", AssertionReader.Assertion),
        Claims = fields.Array("claims", ClaimReader.Claim),
        Disputes = fields.Array("disputes", ClaimReader.Dispute),
        Actors = fields.Array("actors", LinkReader.Actor),
        Places = fields.Array("places", LinkReader.Place),
        Derivations = fields.Array("derivations", TraceReader.Derivation),
        LostSources = fields.Array("lostSources", TraceReader.LostSource),
        Timeline = fields.Array("timeline", ClaimReader.Entry),
        Framing = fields.Array("framing", ClaimReader.Framing),
        Skipped = fields.Array("skipped", ReportReader.Skip),
        Stories = fields.Array("stories", TraceReader.Story, required: false),
        Truth = fields.ObjectOrNull("truth", TruthReader.Truth) ?? Reconcile.TruthOpinion.None,
        Rules = fields.ObjectOrNull("rules", RulesReader.Rules) ?? new RuleTable([], []),
    };

    /// <summary>Whether some field's name holds half of a surrogate pair: the one thing that JSON allows and no text can hold.</summary>
    private static bool HasBrokenEscape(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = MostDepth });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueIsEscaped)
                continue;

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
    }
}
