using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>A refusal as RFC 9457 has it, with the code beside the standard's members.</summary>
/// <param name="detail">What is wrong with this request; null where the advice says all.</param>
internal sealed class FaultAnswer(ApiFault fault, string? detail = null) : IResult
{
    public const string MediaType = "application/problem+json";

    public static void Write(Utf8JsonWriter json, ApiFault fault, string? detail)
    {
        json.WriteStartObject();
        json.WriteString("type", "urn:stemma:fault:" + fault.Code);
        json.WriteString("title", fault.Advice);
        json.WriteNumber("status", fault.Status);
        json.WriteString("code", fault.Code);
        if (detail is not null)
            json.WriteString("detail", detail);
        json.WriteEndObject();
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, DossierJson.Compact))
            Write(json, fault, detail);

        var response = httpContext.Response;
        response.StatusCode = fault.Status;
        response.ContentType = MediaType;
        response.ContentLength = body.WrittenCount;
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove(HeaderNames.ETag);
        await response.BodyWriter.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
    }
}
