using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Stemma.Server.Api;

namespace Stemma.Server.Contract;

/// <summary>Writes the contract beside the route.</summary>
internal static class EndpointContracts
{
    public static RouteHandlerBuilder Contract(
        this RouteHandlerBuilder route, string operationId, string summary, string? schema, ImmutableArray<ApiParameter> parameters) =>
        route.Contract(new EndpointContract(operationId, summary, schema, parameters));

    public static RouteHandlerBuilder Contract(this RouteHandlerBuilder route, EndpointContract contract) => route.WithMetadata(contract);

    /// <summary>A list of a story or of the collection, page by page.</summary>
    public static RouteHandlerBuilder List(this RouteHandlerBuilder route, string operationId, string summary, string item) =>
        route.Contract(operationId, summary, item + "List", Listing.Paged(ApiParameter.Story));
}
