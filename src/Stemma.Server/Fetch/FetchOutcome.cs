using System.Net;

namespace Stemma.Server.Fetch;

/// <summary>What became of an address: exactly one of page and fault is not null.</summary>
public sealed record FetchOutcome
{
    private FetchOutcome(FetchedPage? page, FetchFault? fault, string? detail, int? status)
    {
        Status = status;
        Page = page;
        Fault = fault;
        Detail = detail;
    }

    public FetchedPage? Page { get; }

    public FetchFault? Fault { get; }

    /// <summary>The host, status or type it failed at; null where the fault says all.</summary>
    public string? Detail { get; }

    /// <summary>Of HTTP, where the server answered and did not give the page; null otherwise.</summary>
    internal int? Status { get; }

    /// <summary>Whether the page is the one that the validators were given with.</summary>
    internal bool IsUnchanged => Fault == FetchFault.Refused && Status == (int)HttpStatusCode.NotModified;

    /// <summary>Whether the server asks to be left alone for a while.</summary>
    internal bool AsksToWait => Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable;

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>The address that was answered for last, after all redirects; null where none was.</summary>
    internal Uri? Asked { get; init; }

    internal static FetchOutcome Of(FetchedPage page) => new(page, null, null, null);

    internal static FetchOutcome Failed(FetchFault fault, string? detail = null) => new(null, fault, detail, null);

    /// <param name="why">What came of asking a site for its rules.</param>
    internal static FetchOutcome WithoutRules(string host, FetchOutcome why) => new(null, FetchFault.RobotsUnreachable, host, why.Status) { RetryAfter = why.RetryAfter, Asked = why.Asked };

    internal static FetchOutcome Refused(int status) => new(null, FetchFault.Refused, "status " + Tell.Code.Of(status), status);
}
