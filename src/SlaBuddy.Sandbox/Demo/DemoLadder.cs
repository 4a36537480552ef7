namespace SlaBuddy.Sandbox.Demo;

/// <summary>The published ladder with seconds for minutes, or shorter still for the script.</summary>
internal sealed record DemoLadder(IReadOnlyList<int> Enterprise, IReadOnlyList<int> Teams, int Snooze)
{
    /// <summary>To play with: a minute becomes a second.</summary>
    public static DemoLadder Playing { get; } = new([10, 20, 35, 50], [60, 180, 360, 720], 30);

    /// <summary>To watch: the whole ladder in a quarter of a minute.</summary>
    public static DemoLadder Scripted { get; } = new([3, 6, 10, 15], [60, 180, 360, 720], 5);

    public string ToYaml() => $$"""
        # SLA Buddy's demo: the published ladders, with seconds for minutes.
        ops_channel: "#sla-ops"

        agents:
          user_groups: ["@group-support"]

        targets:
          "@group-support": "@group-support"
          "@head-of-success": hana@acme.example

        channels:
          - channel: "#enterprise"
            kind: customer
            facts: {tier: enterprise}
            scan_every: 10s
          - channel: "#teams"
            kind: customer
            facts: {tier: teams}
            scan_every: 10s
          - channel: "#helpdesk"
            kind: helpdesk
            facts: {tier: enterprise}
            scan_every: 10s

        roster:
          calendars: [{{Google.SandboxCalendar.Shifts}}]
          sync_every: 1m

        policies:
        {{Policy("enterprise", "Enterprise", Enterprise)}}
        {{Policy("teams", "Teams", Teams)}}
        rules:
          - when: $.tier == "enterprise"
            policy: enterprise
          - when: $.tier == "teams"
            policy: teams

        """;

    private string Policy(string id, string name, IReadOnlyList<int> levels) => $$"""
          - id: {{id}}
            name: {{name}}
            ladder:
              - {after: {{levels[0]}}s, who: on_shift.non_embedded}
              - {after: {{levels[1]}}s, who: on_shift}
              - {after: {{levels[2]}}s, who: "@group-support"}
              - {after: {{levels[3]}}s, who: "@head-of-success"}
            snooze_for: {{Snooze}}s

        """;
}
