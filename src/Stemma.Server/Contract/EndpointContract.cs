using System.Collections.Immutable;
using Stemma.Server.Api;

namespace Stemma.Server.Contract;

/// <summary>What the contract says of one operation.</summary>
/// <param name="Schema">Name of the shape it answers with; null for a file or for nothing.</param>
internal sealed record EndpointContract(string OperationId, string Summary, string? Schema, ImmutableArray<ApiParameter> Parameters)
{
    public int Status { get; init; } = 200;

    /// <summary>Of the answer; null where there is none.</summary>
    public string? MediaType { get; init; } = JsonAnswer.MediaType;

    /// <summary>What the body may be: a media type and the name of its shape.</summary>
    public ImmutableArray<(string MediaType, string Schema)> Bodies { get; init; } = [];

    /// <summary>Whether it answers 304 to who has it already.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>What it may be refused for beside the query, the rates and the token.</summary>
    public ImmutableArray<ApiFault> Faults { get; init; } = [];
}
