using System.Net;
using Stemma.Server;
using Stemma.Server.Guard;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class GuardTests
{
    private const string Token = "a-token-that-nobody-guesses";

    private static readonly ServerOptions WithToken = new() { Token = Token };

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/overview")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/assets/plain.css")]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do(string address)
    {
        await using var served = await Served.StoryAsync();
        using var response = await served.SendAsync(HttpMethod.Get, address);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("127.0.0.1:5117", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:1", true)]
    [InlineData("[::1]:5117", true)]
    [InlineData("rebound.example", false)]
    [InlineData("127.0.0.1.rebound.example", false)]
    [InlineData("localhost.rebound.example:5117", false)]
    [InlineData("192.168.1.4:5117", false)]
    public async Task Without_a_token_the_server_answers_to_the_names_of_this_machine_only(string host, bool answers)
    {
        await using var served = await Served.StoryAsync();

        using var response = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, ("Host", host));

        Assert.Equal(answers ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "http://127.0.0.1:5117", false)]
    [InlineData(null, "http://127.0.0.1:5117", true)]
    [InlineData(null, "http://127.0.0.1:8000", false)]
    [InlineData(null, "https://127.0.0.1:5117", false)]
    [InlineData(null, "http://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    public async Task Another_site_cannot_write(string? site, string? origin, bool writes)
    {
        await using var served = await Served.StoryAsync();
        var headers = new[] { ("Sec-Fetch-Site", site), ("Origin", origin) }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!)).ToArray();

        using var cancel = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/1", null, headers);
        using var read = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, headers);

        Assert.Equal(writes ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, cancel.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Bearer " + Token, true)]
    [InlineData("bearer " + Token, true)]
    [InlineData("Bearer " + Token + "x", false)]
    [InlineData("Bearer a-token-that-nobody-guesse", false)]
    [InlineData("Bearer", false)]
    [InlineData("Basic " + Token, false)]
    public async Task With_a_token_only_who_shows_it_is_answered(string? authorization, bool answers)
    {
        await using var served = await Served.StoryAsync(options: WithToken);
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        foreach (var address in new[] { "/api/v1/overview", "/api/v1/nothing", "/openapi/v1.json" })
        {
            using var response = await served.SendAsync(HttpMethod.Get, address, null, headers);

            Assert.Equal(answers, response.StatusCode != HttpStatusCode.Unauthorized);
            Assert.Equal(answers ? null : "Bearer", response.Headers.WwwAuthenticate.SingleOrDefault()?.Scheme);
        }
    }

    [Fact]
    public async Task A_bearer_may_write_from_anywhere_and_is_asked_for_no_host()
    {
        await using var served = await Served.StoryAsync(options: WithToken);

        using var response = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/1", null,
            ("Authorization", "Bearer " + Token), ("Origin", "http://elsewhere.example"), ("Host", "stemma.example"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_reader_signs_in_on_a_page_and_has_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        await using var served = await Served.StoryAsync(options: WithToken);
        using var away = await served.SendAsync(HttpMethod.Get, "/");
        using var page = await served.SendAsync(HttpMethod.Get, "/session");

        using var wrong = await SignInAsync(served, "not-the-token-at-all");
        using var signedIn = await SignInAsync(served, Token);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        var session = cookie.Split(';')[0];
        using var read = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, ("Cookie", session));
        using var forged = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, ("Cookie", session[..^1] + (session[^1] == 'A' ? 'B' : 'A')));
        using var longer = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, ("Cookie", session.Replace("=1", "=9", StringComparison.Ordinal)));
        using var otherSite = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/1", null, ("Cookie", session), ("Origin", "http://elsewhere.example"));
        using var signedOut = await served.SendAsync(HttpMethod.Delete, "/session", null, ("Cookie", session));

        Assert.Equal("/session", away.Headers.Location!.ToString());
        Assert.Contains("type=\"password\"", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (signedIn.StatusCode, signedIn.Headers.Location!.ToString()));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (read.StatusCode, forged.StatusCode, longer.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, otherSite.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", signedOut.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_ends_by_itself()
    {
        var time = new Clock();
        await using var served = await Served.StoryAsync(options: WithToken, services: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(services, time));
        using var signedIn = await SignInAsync(served, Token);
        var session = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        time.Now += Sessions.Length + TimeSpan.FromSeconds(1);

        using var late = await served.SendAsync(HttpMethod.Get, "/api/v1/overview", null, ("Cookie", session));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/search?q=silo")]
    [InlineData("GET", "/api/v1/claims?q=silo")]
    [InlineData("DELETE", "/api/v1/additions/1")]
    [InlineData("POST", "/session")]
    public async Task Too_many_in_a_window_are_refused_and_told_when_to_come_back(string method, string address)
    {
        var limits = new ServerLimits { WritesAWindow = 2, SearchesAWindow = 2, SignInsAWindow = 2, Window = TimeSpan.FromHours(1) };
        await using var served = await Served.StoryAsync(options: new ServerOptions { Limits = limits });
        for (var i = 0; i < 2; i++)
        {
            using var early = await served.SendAsync(new HttpMethod(method), address);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, early.StatusCode);
        }

        using var refused = await served.SendAsync(new HttpMethod(method), address);
        using var other = await served.SendAsync(HttpMethod.Get, "/api/v1/overview");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public void Where_to_listen_is_checked_before_anything_listens() =>
        Assert.All(CaseRows.Of("urls.tsv", 3), row =>
        {
            var problem = new ServerOptions { Urls = [.. row[0].Split(';', StringSplitOptions.RemoveEmptyEntries)], Token = row[1].Length == 0 ? null : row[1] }.Problem();

            Assert.Equal($"{row[0]} {row[1]}: {row[2]}", $"{row[0]} {row[1]}: {(problem is null ? "" : row[2].Length > 0 && problem.Contains(row[2], StringComparison.Ordinal) ? row[2] : problem)}");
        });

    [Fact]
    public void A_limit_is_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServerLimits { MaxFiles = 0 });

    private static Task<HttpResponseMessage> SignInAsync(Served served, string token) =>
        served.SendAsync(HttpMethod.Post, "/session", new FormUrlEncodedContent([KeyValuePair.Create("token", token)]));

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
