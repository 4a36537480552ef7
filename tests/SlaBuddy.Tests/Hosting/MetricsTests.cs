using System.Diagnostics.Metrics;
using System.Net;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Api.Access;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Tests.Database;
using Metrics = SlaBuddy.Hosting.Telemetry.Metrics;

namespace SlaBuddy.Tests.Hosting;

public class MetricsTests
{
    [Fact]
    public void Every_kind_of_instrument_is_written_as_Prometheus_reads_it()
    {
        using var services = new ServiceCollection().AddServiceMeter().AddSingleton<Metrics>().BuildServiceProvider();
        var meter = services.GetRequiredService<ServiceMeter>().Meter;
        var metrics = services.GetRequiredService<Metrics>();

        var told = meter.CreateCounter<long>("sla_buddy.told", null, "What was \\ told.\nTwice.");
        told.Add(2, new KeyValuePair<string, object?>("to", "a \"b\"\n"));
        told.Add(1, new KeyValuePair<string, object?>("to", "a \"b\"\n"));
        meter.CreateUpDownCounter<int>("sla_buddy.open").Add(-3);
        meter.CreateObservableGauge("sla_buddy.lag", () => 1.5, "s");
        var late = meter.CreateHistogram("sla_buddy.late", "s", null, null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.5, 1],
        });
        foreach (var seconds in new[] { 0.25, 0.5, 0.75, 8 }) late.Record(seconds);

        Assert.Equal(
            """
            # TYPE sla_buddy_lag_seconds gauge
            sla_buddy_lag_seconds 1.5
            # TYPE sla_buddy_late_seconds histogram
            sla_buddy_late_seconds_bucket{le="0.5"} 2
            sla_buddy_late_seconds_bucket{le="1"} 3
            sla_buddy_late_seconds_bucket{le="+Inf"} 4
            sla_buddy_late_seconds_sum 9.5
            sla_buddy_late_seconds_count 4
            # TYPE sla_buddy_open gauge
            sla_buddy_open -3
            # HELP sla_buddy_told_total What was \\ told.\nTwice.
            # TYPE sla_buddy_told_total counter
            sla_buddy_told_total{to="a \"b\"\n"} 3

            """.ReplaceLineEndings("\n"), PrometheusText.Write(metrics.Read()));
    }

    [Fact]
    public void A_tag_with_ever_new_values_does_not_grow_without_end()
    {
        using var services = new ServiceCollection().AddServiceMeter().AddSingleton<Metrics>().BuildServiceProvider();
        var metrics = services.GetRequiredService<Metrics>();
        var counter = services.GetRequiredService<ServiceMeter>().Meter.CreateCounter<long>("sla_buddy.many");

        for (var n = 0; n < 1_500; n++) counter.Add(1, new KeyValuePair<string, object?>("n", n));

        var lines = PrometheusText.Write(metrics.Read()).Split('\n');
        Assert.InRange(lines.Length, 1_000, 1_010);
        Assert.Contains("sla_buddy_many_total{overflow=\"true\"} 500", lines);
    }

    [Fact]
    public async Task The_service_shows_what_it_did_to_whoever_has_a_key_for_it_or_the_token()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await using var service = await TestService.StartAsync(db, With("a-token-nobody-guesses"));
        var key = await CreateKeyAsync(db, ApiScope.ReadMetrics);
        var otherKey = await CreateKeyAsync(db, ApiScope.ReadTickets);

        var without = await GetAsync(service);
        var wrong = await GetAsync(service, ("Authorization", "Bearer a-token-nobody-knows"));
        var noScope = await GetAsync(service, ("Authorization", $"Bearer {otherKey}"));
        var byToken = await GetAsync(service, ("Authorization", "Bearer a-token-nobody-guesses"));
        service.Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var text = await service.Http.GetStringAsync("/metrics");

        Assert.Contains("sla_buddy_slack_calls_total{method=\"auth.test\",outcome=\"ok\"} 1\n", text);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK],
            [without, wrong, noScope, byToken]);
    }

    private static async Task<string> CreateKeyAsync(TestDatabase db, string scope)
    {
        var key = ApiKeyText.Create();
        await using var connection = await db.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync("select sla.create_api_key(@KeyId, 'test', @hash, @scopes, null, 'test')",
            new { key.KeyId, hash = key.Hash(), scopes = new[] { scope } });
        return key.Reveal();
    }

    private static Action<WebApplicationBuilder> With(string token) => builder =>
        builder.Configuration.AddInMemoryCollection([new("Metrics:BearerToken", token)]);

    private static async Task<HttpStatusCode> GetAsync(TestService service, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await service.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
