namespace Stemma.Tell.Exports;

/// <summary>Namespaces, and the names that a relation has in PROV-O and in PROV-JSON.</summary>
internal static class ProvTerms
{
    public const string Namespace = "http://www.w3.org/ns/prov#";
    public const string Types = "http://www.w3.org/2001/XMLSchema#";
    public const string Ours = "urn:stemma:vocab#";

    public static (string Property, string? Qualified, string? Class, string? Influencer) Of(ProvRelation relation) => relation switch
    {
        ProvRelation.Derived => ("prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:Derivation", "prov:entity"),
        ProvRelation.Quoted => ("prov:wasQuotedFrom", "prov:qualifiedQuotation", "prov:Quotation", "prov:entity"),
        ProvRelation.PrimarySource => ("prov:hadPrimarySource", "prov:qualifiedPrimarySource", "prov:PrimarySource", "prov:entity"),
        ProvRelation.Revised => ("prov:wasRevisionOf", "prov:qualifiedRevision", "prov:Revision", "prov:entity"),
        ProvRelation.Attributed => ("prov:wasAttributedTo", "prov:qualifiedAttribution", "prov:Attribution", "prov:agent"),
        ProvRelation.Member => ("prov:hadMember", null, null, null),
        ProvRelation.Generated => ("prov:wasGeneratedBy", null, null, null),
        ProvRelation.Used => ("prov:used", null, null, null),
        ProvRelation.Associated => ("prov:wasAssociatedWith", null, null, null),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };

    /// <summary>The key of the relation in PROV-JSON, and the attributes for its two sides; a narrower derivation bears the last as its type.</summary>
    public static (string Key, string From, string To, string? Type) InJson(ProvRelation relation) => relation switch
    {
        ProvRelation.Derived => ("wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity", null),
        ProvRelation.Quoted => ("wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity", "prov:Quotation"),
        ProvRelation.PrimarySource => ("wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity", "prov:PrimarySource"),
        ProvRelation.Revised => ("wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity", "prov:Revision"),
        ProvRelation.Attributed => ("wasAttributedTo", "prov:entity", "prov:agent", null),
        ProvRelation.Member => ("hadMember", "prov:collection", "prov:entity", null),
        ProvRelation.Generated => ("wasGeneratedBy", "prov:entity", "prov:activity", null),
        ProvRelation.Used => ("used", "prov:activity", "prov:entity", null),
        ProvRelation.Associated => ("wasAssociatedWith", "prov:activity", "prov:agent", null),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };
}
