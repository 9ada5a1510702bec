namespace Stemma.Server.Api;

/// <summary>The catalogue of what a request can be refused for.</summary>
/// <param name="Code">Kebab case; never changes its meaning.</param>
/// <param name="Status">Of HTTP.</param>
/// <param name="Advice">What the caller can do about it, one sentence.</param>
public sealed record ApiFault(string Code, int Status, string Advice)
{
    public static ApiFault BadRequest { get; } = new("bad-request", 400, "The request could not be read; compare it with /openapi/v1.json.");

    public static ApiFault BadParameter { get; } = new("bad-parameter", 400, "A parameter has a value that it cannot have; give one that the detail names.");

    public static ApiFault UnknownParameter { get; } = new("unknown-parameter", 400, "A parameter is not one of this address; leave it out or mend its name.");

    public static ApiFault BadBody { get; } = new("bad-body", 400, "The body is not of the documented shape; compare it with /openapi/v1.json.");

    public static ApiFault TokenNeeded { get; } = new("token-needed", 401, "This server asks for its token; send it as a bearer token or sign in at /session.");

    public static ApiFault CrossSite { get; } = new("cross-site-write", 403, "Another site asked for this write; use the page that this server serves.");

    public static ApiFault NotFound { get; } = new("not-found", 404, "Nothing stands at this address; check the id.");

    public static ApiFault UnknownStory { get; } = new("unknown-story", 404, "The collection has no such story; see /api/v1/stories.");

    public static ApiFault UnknownFormat { get; } = new("unknown-format", 404, "There is no such export; see /openapi/v1.json.");

    public static ApiFault MethodNotAllowed { get; } = new("method-not-allowed", 405, "This address does not take this method; see /openapi/v1.json.");

    public static ApiFault AdditionOver { get; } = new("addition-over", 409, "The addition is over; nothing is left to cancel.");

    public static ApiFault TooLarge { get; } = new("too-large", 413, "The request is larger than one addition may be; send fewer or smaller files.");

    public static ApiFault UnsupportedMedia { get; } = new("unsupported-media-type", 415, "The body is of a type that is not taken here; send multipart/form-data or application/json.");

    public static ApiFault UnknownHost { get; } = new("unknown-host", 421, "This server answers only to the names of this machine; open it at the address it printed.");

    public static ApiFault NothingReadable { get; } = new("nothing-readable", 422, "Nothing in the addition became a new report; what was skipped says why.");

    public static ApiFault TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests in a short time; wait and try again.");

    public static ApiFault Internal { get; } = new("internal-error", 500, "The server failed at this request; its log says why.");

    public static ApiFault QueueFull { get; } = new("queue-full", 503, "Too many additions wait already; try again when one is over.");

    /// <summary>The fault that stands for a bare status code.</summary>
    public static ApiFault Of(int status) => status switch
    {
        401 => TokenNeeded,
        403 => CrossSite,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => UnsupportedMedia,
        421 => UnknownHost,
        429 => TooManyRequests,
        503 => QueueFull,
        >= 500 => Internal,
        _ => BadRequest,
    };
}
