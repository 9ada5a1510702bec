using Microsoft.AspNetCore.Http;

namespace Stemma.Server.Web;

/// <summary>A small page that needs neither script nor data.</summary>
internal sealed class PlainPage(string name, int status = StatusCodes.Status200OK) : IResult
{
    public const string SignIn = "sign-in.html";
    public const string SignInAgain = "sign-in-again.html";
    public const string NoBundle = "no-bundle.html";
    public const string Style = "plain.css";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Bytes(name);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
    }

    public static byte[] Bytes(string name)
    {
        using var resource = typeof(PlainPage).Assembly.GetManifestResourceStream("Stemma.Server.Web." + name)
            ?? throw new InvalidOperationException("The assembly was built without " + name + ".");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
