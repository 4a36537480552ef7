using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Api.Access;
using SlaBuddy.Hosting;

namespace SlaBuddy.Tests.Api;

/// <summary>No route but health answers without a key or Slack's signature.</summary>
public class RouteTests
{
    private static readonly string[] ForProbes = ["/healthz", "/readyz"];
    private static readonly string[] ForSlack = ["/slack/commands", "/slack/events", "/slack/interactivity"];

    [Fact]
    public async Task Of_all_routes_of_the_service_only_health_and_Slacks_are_open_without_a_key()
    {
        await using var app = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(
                [new("ConnectionStrings:SlaBuddy", "Host=nowhere.invalid"), new("Slack:SigningSecret", "secret"), new("Slack:BotToken", "xoxb-1")]);
            builder.Logging.ClearProviders();
        });
        var fallback = await app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        var open = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/')).Order(StringComparer.Ordinal);

        Assert.Equal([.. ForProbes, .. ForSlack], open.Distinct());
        Assert.Contains(fallback!.Requirements, one => one is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement);
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs")]
    [InlineData("/docs/styles.css")]
    [InlineData("/api/v1/tickets")]
    [InlineData("/api/v1/no-such-thing")]
    [InlineData("/api")]
    [InlineData("/")]
    public async Task Without_a_key_nobody_learns_what_there_is(string path)
    {
        await using var api = await ApiWorld.StartAsync();

        using var answer = await api.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_browser_shows_the_key_as_a_password_on_pages_and_nowhere_else()
    {
        await using var api = await ApiWorld.StartAsync();
        var key = await api.HoldKeyAsync(ApiScope.ReadTickets);
        api.Http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{key.Reveal()}")));

        using var page = await api.Http.GetAsync(new Uri("/docs", UriKind.Relative));
        using var call = await api.Http.GetAsync(new Uri("/api/v1/tickets", UriKind.Relative));
        api.Http.DefaultRequestHeaders.Authorization = null;
        using var without = await api.Http.GetAsync(new Uri("/docs", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized),
            (page.StatusCode, call.StatusCode, without.StatusCode));
        Assert.Equal(["Basic", "Bearer"], without.Headers.WwwAuthenticate.Select(one => one.Scheme));
        Assert.DoesNotContain("Basic", call.Headers.WwwAuthenticate.Select(one => one.Scheme));
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_have_is_refused_with_those_that_it_has()
    {
        await using var api = await ApiWorld.StartAsync();
        await api.HoldKeyAsync(ApiScope.ReadTickets);

        using var answer = await api.Http.DeleteAsync(new Uri("/api/v1/tickets", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Contains("method_not_allowed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_runs_no_script()
    {
        await using var api = await ApiWorld.StartAsync();
        await api.HoldKeyAsync(ApiScope.ReadTickets);

        using var answer = await api.Http.GetAsync(new Uri("/docs", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
        Assert.Contains("id=\"OpenTicket\"", page, StringComparison.Ordinal);
    }
}
