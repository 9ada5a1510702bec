using System.Net;
using Microsoft.AspNetCore.Http;
using Stemma.Server.Api;

namespace Stemma.Server.Guard;

/// <summary>
/// Without a token the server answers to the names of this machine only: a page elsewhere whose name is made to lead here
/// (DNS rebinding) still calls the server by that name.
/// </summary>
internal sealed class HostCheck(ServerOptions options)
{
    public Task Check(HttpContext context, RequestDelegate next) =>
        options.Token is not null || IsThisMachine(context.Request.Host.Host)
            ? next(context)
            : new FaultAnswer(ApiFault.UnknownHost).ExecuteAsync(context);

    public static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
