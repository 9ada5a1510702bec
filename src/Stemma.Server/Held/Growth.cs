using System.Collections.Immutable;
using Stemma.Tell;

namespace Stemma.Server.Held;

/// <summary>A collection after an addition.</summary>
/// <param name="Added">Ids of the reports that are new, in their order; at least one.</param>
public sealed record Growth(ImmutableArray<string> Added, Dossier Dossier);
