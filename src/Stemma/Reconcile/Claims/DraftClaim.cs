using System.Collections.Immutable;

namespace Stemma.Reconcile.Claims;

/// <summary>A claim before it has an id.</summary>
internal sealed record DraftClaim(Claim Claim, ImmutableArray<Statement> Statements);
