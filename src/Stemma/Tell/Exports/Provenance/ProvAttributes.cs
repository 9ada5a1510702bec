namespace Stemma.Tell.Exports;

/// <summary>Attributes as PROV-JSON names and types them.</summary>
internal static class ProvAttributes
{
    /// <summary>A property of PROV-O; in PROV-JSON the time of a relation "wasGeneratedBy".</summary>
    public const string GeneratedAtTime = "prov:generatedAtTime";

    public static string InJson(string name) => name switch
    {
        "prov:atLocation" => "prov:location",
        "prov:endedAtTime" => "prov:endTime",
        _ => name,
    };

    /// <summary>Null for what stands as a string of its own.</summary>
    public static string? TypeOf(ProvForm form) => form switch
    {
        ProvForm.Integer => "xsd:integer",
        ProvForm.Decimal => "xsd:decimal",
        ProvForm.Boolean => "xsd:boolean",
        ProvForm.Date => "xsd:date",
        ProvForm.Iri => "xsd:anyURI",
        ProvForm.Id or ProvForm.Term => "prov:QUALIFIED_NAME",
        _ => null,
    };
}
