namespace Stemma.Tell;

/// <summary>A dossier that was read, or the first thing that is wrong with it: exactly one of the two.</summary>
public sealed record DossierReading(Dossier? Dossier, DossierFault? Fault);
