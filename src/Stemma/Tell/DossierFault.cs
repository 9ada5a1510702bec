namespace Stemma.Tell;

/// <summary>Why a file is not read as a dossier.</summary>
/// <param name="Code">Stable, kebab case.</param>
/// <param name="Advice">What the user can do about it, one sentence.</param>
public sealed record DossierFault(string Code, string Advice)
{
    /// <summary>Where in the JSON: "assertions[3].start"; null when it is about the whole.</summary>
    public string? Where { get; init; }

    public static DossierFault TooLarge { get; } = new("too-large", "The dossier is larger than can be read here; trace fewer reports at a time.");

    public static DossierFault NotJson { get; } = new("not-json", "This is no JSON, or it is broken, not UTF-8, or nested deeper than a dossier is; write the dossier again.");

    public static DossierFault NotADossier { get; } = new("not-a-dossier", "This is JSON and no dossier; give what stemma trace --json wrote.");

    public static DossierFault NewerDossier { get; } = new("newer-dossier", "The dossier was written under a newer contract; read it with the Stemma that wrote it, or a newer one.");

    public static DossierFault BadField { get; } = new("bad-field", "A field is missing or holds what cannot stand there; write the dossier again.");

    public static DossierFault RepeatedId { get; } = new("repeated-id", "Two things bear one id; write the dossier again.");

    public static DossierFault BrokenReference { get; } = new("broken-reference", "An id leads to nothing in the dossier; write the dossier again.");

    public static DossierFault BrokenSpan { get; } = new("broken-span", "A passage does not stand where it is said to in its report's text; write the dossier again.");
}
