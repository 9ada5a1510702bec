using System.Collections.Immutable;

namespace Stemma.Tell.Exports;

/// <summary>A relation of PROV.</summary>
/// <param name="Target">Id of the dossier.</param>
/// <param name="Type">A term of ours, such as "st:verbatim"; null for the relation as PROV knows it.</param>
internal sealed record ProvTie(ProvRelation Relation, string Target, string? Type, ImmutableArray<(string Name, ProvValue Value)> Facts);

internal enum ProvRelation
{
    Derived,
    Quoted,
    PrimarySource,
    Revised,
    Attributed,
    Member,
    Generated,
    Used,
    Associated,
}
