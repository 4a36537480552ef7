namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>The workspace of the properties: a channel for each way in which policies may differ.</summary>
internal static class PropertyWorld
{
    /// <summary>In Berlin, with a lunch break and a holiday: 8:00 to 11:30 and 12:30 to 16:00 UTC in winter.</summary>
    public const string Office = "office";

    /// <summary>An office's minutes are longer, so that conversations go on past lunch and closing time.</summary>
    public const int OfficePace = 6;

    public static readonly string[] Tiers = ["ladder", "timer", "never", Office];

    public static readonly Hours OfficeHours = new(
        "Europe/Berlin",
        [.. from day in Enumerable.Range(1, 5)
            from span in new[] { new OpenSpan(day, 540, 750), new OpenSpan(day, 810, 1020) }
            select span],
        [new DateOnly(2026, 3, 4)]);

    public static string ChannelOf(string tier) => $"C{tier.ToUpperInvariant()}";

    public static async Task<EngineWorld> CreateAsync(Mutant? mutant = null)
    {
        var world = await EngineWorld.CreateAsync();
        if (mutant is not null) await mutant.ApplyAsync(world);
        await world.ApplyAsync(Applied);
        return world;
    }

    private static string Applied => $$"""
        {"calendars": [{{OfficeHours.ToJson(Office)}}],
         "policies": [{{Each(Policy)}}],
         "rules": [{{Each(Rule)}}],
         "targets": {"@group-support": {"kind": "usergroup", "slack_id": "S1"} },
         "channels": [{{Each(Channel)}}],
         "ops_channel": "COPS", "roster_stale_after_seconds": 7200, "agents_configured": true}
        """;

    private static string Policy(string tier)
    {
        var minute = tier == Office ? 60 * OfficePace : 60;
        return $$"""
            {"id": "{{tier}}", "name": "{{tier}}", "calendar": {{(tier == Office ? "\"office\"" : "null")}},
             "rearm": "{{(tier == Office ? "ladder" : tier)}}", "snooze_seconds": {{30 * minute}},
             "most_snoozes": {{(tier == "timer" ? "2" : "null")}}, "first_response_seconds": {{35 * minute}},
             "next_response_seconds": {{(tier == "never" ? "null" : $"{20 * minute}")}},
             "resolution_seconds": {{(tier == "ladder" ? $"{80 * minute}" : "null")}},
             "warn_before_seconds": [{{15 * minute}}, {{5 * minute}}],
             "levels": [{"after_seconds": {{10 * minute}}, "who": "on_shift"},
                        {"after_seconds": {{20 * minute}}, "who": "on_shift"},
                        {"after_seconds": {{35 * minute}}, "who": "@group-support"},
                        {"after_seconds": {{50 * minute}}, "who": "@group-support"}] }
            """;
    }

    private static string Rule(string tier) => $$"""{"when": "$.tier == \"{{tier}}\"", "policy": "{{tier}}"}""";

    private static string Channel(string tier) => $$"""
        {"channel_id": "{{ChannelOf(tier)}}", "name": "{{tier}}", "kind": "customer", "facts": {"tier": "{{tier}}"},
         "escalate_in": null, "ignore_older_than_seconds": 43200, "scan_every_seconds": 60, "allowed_integrations": [],
         "fact_patterns": {} }
        """;

    private static string Each(Func<string, string> write) => string.Join(", ", Tiers.Select(write));
}
