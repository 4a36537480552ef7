namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>The workspace of the properties: a channel for each way in which policies may differ.</summary>
internal static class PropertyWorld
{
    public static readonly string[] Tiers = ["ladder", "timer", "never"];

    public static string ChannelOf(string tier) => $"C{tier.ToUpperInvariant()}";

    public static async Task<EngineWorld> CreateAsync(Mutant? mutant = null)
    {
        var world = await EngineWorld.CreateAsync();
        if (mutant is not null) await mutant.ApplyAsync(world);
        await world.ApplyAsync(Applied);
        return world;
    }

    private static string Applied => $$"""
        {"policies": [{{Each(Policy)}}],
         "rules": [{{Each(Rule)}}],
         "targets": {"@group-support": {"kind": "usergroup", "slack_id": "S1"} },
         "channels": [{{Each(Channel)}}],
         "ops_channel": "COPS", "roster_stale_after_seconds": 7200, "agents_configured": true}
        """;

    private static string Rule(string tier) => $$"""{"when": "$.tier == \"{{tier}}\"", "policy": "{{tier}}"}""";

    private static string Policy(string tier) => $$"""
        {"id": "{{tier}}", "name": "{{tier}}", "snooze_seconds": 1800, "rearm": "{{tier}}", "first_response_seconds": 1800,
         "levels": [{"after_seconds": 600, "who": "on_shift"}, {"after_seconds": 1200, "who": "on_shift"},
                    {"after_seconds": 2100, "who": "@group-support"}, {"after_seconds": 3000, "who": "@group-support"}] }
        """;

    private static string Channel(string tier) => $$"""
        {"channel_id": "{{ChannelOf(tier)}}", "name": "{{tier}}", "kind": "customer", "facts": {"tier": "{{tier}}"},
         "escalate_in": null, "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": [],
         "fact_patterns": {} }
        """;

    private static string Each(Func<string, string> write) => string.Join(", ", Tiers.Select(write));
}
