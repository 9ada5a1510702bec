namespace Stemma.Server.Fetch;

/// <summary>The catalogue of why an address gave no page.</summary>
/// <param name="Code">Kebab case; never changes its meaning.</param>
/// <param name="Advice">What the user can do about it, one sentence.</param>
public sealed record FetchFault(string Code, string Advice)
{
    public static FetchFault BadAddress { get; } = new("bad-address", "This is no address of a page; give one that begins with http:// or https:// and holds no password.");

    public static FetchFault PortRefused { get; } = new("port-refused", "Pages are fetched from ports 80 and 443 only; save the page and add the file.");

    public static FetchFault UnknownName { get; } = new("unknown-name", "No name server knows the host; check the spelling.");

    public static FetchFault AddressRefused { get; } = new("address-refused", "The host is not on the public internet; save the page and add the file.");

    public static FetchFault Unreachable { get; } = new("unreachable", "The host did not answer as a web server does; try again later.");

    public static FetchFault TimedOut { get; } = new("timed-out", "The page took too long to come; try again later, or save it and add the file.");

    public static FetchFault TooManyRedirects { get; } = new("too-many-redirects", "The address leads on and on; open it and give the address it ends at.");

    public static FetchFault RobotsRefused { get; } = new("robots-refused", "The site asks programs not to fetch this page; open it, save it and add the file.");

    public static FetchFault RobotsUnreachable { get; } = new("robots-unreachable", "The site's rules for programs could not be read, so nothing is fetched from it; save the page and add the file.");

    public static FetchFault HostPaused { get; } = new("host-paused", "The address leads on to a host that asked to be left alone for a while; try again later.");

    public static FetchFault Refused { get; } = new("refused", "The server did not give the page; open it, save it and add the file.");

    public static FetchFault NotAPage { get; } = new("not-a-page", "What stands at the address is no page, text or feed; give the address of the report itself.");

    public static FetchFault TooLarge { get; } = new("page-too-large", "The page is larger than a report may be; save the article and add the file.");
}
