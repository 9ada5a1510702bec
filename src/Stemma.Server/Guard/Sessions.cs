using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Stemma.Server.Guard;

/// <summary>
/// Who has shown the token in a browser. A session is its end, signed with a key that lives as long as the process: nothing
/// is kept, and a restart ends them all.
/// </summary>
internal sealed class Sessions(ServerOptions options, TimeProvider time)
{
    public const string Cookie = "stemma-session";

    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whether it is the server's token; takes as long whatever it is.</summary>
    public bool IsToken(string given) =>
        options.Token is { } token
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool Has(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } session || session.Split('.') is not [var end, var signature])
            return false;
        return long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > time.GetUtcNow().ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Signature(end)));
    }

    public void Begin(HttpContext context)
    {
        var end = (time.GetUtcNow() + Length).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Cookie, $"{end}.{Signature(end)}", Options(context));
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };

    private string Signature(string end) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(end)));
}
