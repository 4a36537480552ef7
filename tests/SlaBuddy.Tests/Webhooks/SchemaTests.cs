using System.Text.Json;
using SlaBuddy.Feed;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Sandbox.OfficialClients;
using SlaBuddy.Webhooks.Schemas;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>What is delivered is what the published schemas say.</summary>
public class SchemaTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private const string Promises = """
        {"policies": [
           {"id": "enterprise", "name": "Enterprise", "first_response_seconds": 3600, "next_response_seconds": 1800,
            "resolution_seconds": 14400, "warn_before_seconds": [600],
            "levels": [{"after_seconds": 600, "who": "on_shift.non_embedded"}, {"after_seconds": 1200, "who": "on_shift"}]}],
         "rules": [{"policy": "enterprise"}]}
        """;

    [NpmFact]
    public async Task Whatever_happens_to_a_ticket_is_told_in_order_and_as_its_schema_says()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var world = await WebhookWorld.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var validator = await NodeScript.StartInAsync("Webhooks", "validate.mjs",
            ("SCHEMAS", Repository.PathOf("docs/schemas/webhooks/v1")));
        var webhook = await world.SubscribeAsync(receiver.Url);
        await world.Engine.CallAsync("select sla.try_webhook(@webhook)", new { webhook });

        await LiveThroughEverythingAsync(world.Engine);
        while (await world.Engine.ScalarAsync<int>("select sla.extend_feed()") > 0) await world.DeliverAsync();

        Assert.Equal(FeedType.All.Append("webhook.test").Order(StringComparer.Ordinal),
            receiver.All.Select(call => call.Type).Distinct().Order(StringComparer.Ordinal));
        var told = receiver.All.Where(call => call.Type != "webhook.test").Select(call => call.Json.GetProperty("data").GetProperty("history_id").GetInt64());
        Assert.Equal(await world.Engine.QueryAsync<long>("select history_id from sla.feed order by history_id"), told);
        Assert.True((bool)(await validator.HearAsync(patience.Token))["ready"]!);
        foreach (var call in receiver.All)
        {
            await validator.TellAsync(call.Body, patience.Token);
            Assert.Equal(("", call.Type), ((string)(await validator.HearAsync(patience.Token))["faults"]!, call.Type));
        }
    }

    [NpmFact]
    public async Task What_is_not_as_its_schema_says_is_noticed()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var validator = await NodeScript.StartInAsync("Webhooks", "validate.mjs",
            ("SCHEMAS", Repository.PathOf("docs/schemas/webhooks/v1")));
        await validator.HearAsync(patience.Token);

        await validator.TellAsync("""{"type": "webhook.test", "timestamp": "yesterday", "data": {"version": 1, "webhook_id": 1, "more": 1}}""",
            patience.Token);

        var faults = (string)(await validator.HearAsync(patience.Token))["faults"]!;
        Assert.Contains("date-time", faults, StringComparison.Ordinal);
        Assert.Contains("additional properties", faults, StringComparison.Ordinal);
    }

    [NpmFact]
    public async Task The_guides_example_is_one_that_could_come()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var validator = await NodeScript.StartInAsync("Webhooks", "validate.mjs",
            ("SCHEMAS", Repository.PathOf("docs/schemas/webhooks/v1")));
        await validator.HearAsync(patience.Token);
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/webhooks.md"), patience.Token);
        var example = guide[guide.IndexOf("\n{\n", StringComparison.Ordinal)..].Split("```")[0];

        await validator.TellAsync(example.ReplaceLineEndings(" "), patience.Token);

        Assert.Equal("", (string)(await validator.HearAsync(patience.Token))["faults"]!);
        Assert.All(WebhookSchemas.Types, type => Assert.Contains($"`{type}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_type_has_a_schema_and_each_object_of_it_says_what_it_holds()
    {
        Assert.Equal(FeedType.All.Append("webhook.test").Order(StringComparer.Ordinal), WebhookSchemas.Types);
        Assert.All(WebhookSchemas.Types, type => AssertClosed(JsonElement.Parse(WebhookSchemas.Find(type)!), type));
    }

    private static void AssertClosed(JsonElement schema, string at)
    {
        Assert.True(schema.EnumerateObject().Any(), at);
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject()) AssertClosed(property.Value, $"{at}.{property.Name}");
        if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object")
        {
            var more = schema.GetProperty("additionalProperties");
            if (more.ValueKind != JsonValueKind.False) AssertClosed(more, at);
        }
        else Assert.True(schema.EnumerateObject().Any(each => each.Name is "type" or "const" or "enum" or "anyOf"), at);
    }

    /// <summary>One ticket to which everything happens that the feed tells of.</summary>
    private static async Task LiveThroughEverythingAsync(EngineWorld engine)
    {
        await engine.CallAsync("select sla.apply_policies(@Promises::jsonb, 'test')", new { Promises });
        await engine.MoveClockAsync(0);
        await engine.HearAsync(Said(0, Carla));
        await GestureAsync(engine, 1, "claim");
        await GestureAsync(engine, 2, "release");
        await engine.HearAsync(Said(3, Ana, Mention));
        await DoAsync(engine, 4, "select sla.pause_ticket(1, 'waiting_on_vendor', @at, 'pause', 'UANA', @at + interval '1 hour')");
        await DoAsync(engine, 6, "select sla.resume_ticket(1, 'waiting_on_vendor', @at, 'resume', 'UANA')");
        foreach (var minute in (double[])[55, 70, 80]) await engine.FireAsync(minute);
        // Heard late: it takes the breach back.
        await engine.HearAsync(Said(40, Ana));
        await engine.MoveClockAsync(81);
        await engine.HearAsync(Said(81, Carla));
        await engine.FireAsync(115);
        await engine.HearAsync(Said(116, Ana));
        await DoAsync(engine, 117, """select sla.change_facts(1, '{"tags": ["a", 1, null], "urgent": true}', @at, 'facts', 'key:a')""");
        await DoAsync(engine, 118, "select sla.resolve_ticket(1, @at, 'resolve', 'UANA')");
        await DoAsync(engine, 119, "select sla.reopen_ticket(1, @at, 'reopen', 'UCARLA')");
        await DoAsync(engine, 120, "select sla.append_event(1, 'cancelled', @at, 'cancel', 'key:a', 'a mistake')");
    }

    private static async Task DoAsync(EngineWorld engine, double minute, string sql)
    {
        await engine.MoveClockAsync(minute);
        await engine.CallAsync(sql, new { at = At(minute) });
    }

    private static async Task GestureAsync(EngineWorld engine, double minute, string verb)
    {
        await engine.MoveClockAsync(minute);
        await engine.CallAsync("select sla.store_gestures('T1', @gestures::jsonb)", new
        {
            gestures = JsonSerializer.Serialize(new[]
            {
                new { source = $"button:{minute}", road = "button", verb, user_id = Ana, channel_id = "CENT", ts = Ts(0), at = At(minute) },
            }),
        });
    }
}
