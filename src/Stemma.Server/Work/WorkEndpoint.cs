using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server.Api;
using Stemma.Server.Contract;

namespace Stemma.Server.Work;

/// <summary>How far the work for the collection is, where others do it: for programs, and as a page.</summary>
internal static class WorkEndpoint
{
    /// <summary>Address of the page.</summary>
    public const string Page = "/work";

    public static void Map(RouteGroupBuilder api, IEndpointRouteBuilder root)
    {
        api.MapGet("/work", (HttpContext context) => Answer(context, figures => new JsonAnswer(json => Write(json, figures))))
            .Contract(new EndpointContract("getWork", "How far the workers of a shared collection are: what waits, what is done and how fast, the broker's queues, and what was given up.", "Work", [])
            {
                IsKept = false,
                Faults = [ApiFault.NotFound],
            });
        root.MapGet(Page, (HttpContext context) => Answer(context, figures => new WorkPage(figures))).ExcludeFromDescription();
    }

    private static IResult Answer(HttpContext context, Func<WorkFigures, IResult> answer) =>
        context.RequestServices.GetService<IWorkView>()?.Current is { } figures ? answer(figures) : new FaultAnswer(ApiFault.NotFound);

    private static void Write(Utf8JsonWriter json, WorkFigures figures)
    {
        json.WriteStartObject();
        json.WriteNumber("workers", figures.Workers);
        json.WriteNumber("unread", figures.Unread);
        Write(json, "reports", figures.Reports);
        Write(json, "stories", figures.Stories);
        json.WriteString("fault", figures.Fault);
        json.WriteBoolean("broker", figures.HasBroker);
        json.WriteStartArray("queues");
        foreach (var queue in figures.Queues)
        {
            json.WriteStartObject();
            json.WriteString("name", queue.Name);
            json.WriteNumber("ready", queue.Ready);
            json.WriteNumber("consumers", queue.Consumers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("failures", figures.Failures);
        json.WriteStartArray("firstFailures");
        foreach (var failure in figures.FirstFailures)
        {
            json.WriteStartObject();
            json.WriteString("kind", failure.Kind);
            json.WriteString("piece", failure.Piece);
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, WorkShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("waiting", share.Waiting);
        json.WriteNumber("done", share.Done);
        if (share.ASecond is { } rate)
            json.WriteNumber("aSecond", Math.Round(rate, 2));
        else
            json.WriteNull("aSecond");
        json.WriteEndObject();
    }
}
