namespace SlaBuddy.Tests.Stories;

/// <summary>The team's files that stories use.</summary>
internal static class StoryFile
{
    /// <summary>The published ladders over the sandbox's support team.</summary>
    public const string Published =
        """
        ops_channel: "#sla-ops"
        agents:
          user_groups: ["@support-engineers"]
        targets:
          "@group-support": "@group-support"
          "@head-of-success": hana@acme.example
        channels:
          - {channel: "#enterprise", kind: customer, facts: {tier: enterprise}}
          - {channel: "#teams", kind: customer, facts: {tier: teams}}
          - {channel: "#helpdesk", kind: helpdesk, facts: {tier: enterprise}, allowed_integrations: [B0HELPDESK]}
        """;

    /// <summary>With the helpdesk's channel connected to the sandbox's helpdesk of that kind.</summary>
    public static string ConnectedTo(string kind) => Published.Replace("allowed_integrations: [B0HELPDESK]",
        $"allowed_integrations: [B0HELPDESK], helpdesk: {{kind: {kind}, url: \"{{sandbox}}{kind}\"}}", StringComparison.Ordinal);

    public const string LaddersThatRearm = Published + "\n" +
        """
        policies:
          - id: enterprise
            name: Enterprise
            rearm: ladder
            ladder:
              - {after: 10m, who: on_shift.non_embedded}
              - {after: 20m, who: on_shift}
        rules:
          - {policy: enterprise}
        """;

    /// <summary>Two levels, and nothing is ever told in one post with others.</summary>
    public const string OneByOne = Published + "\n" +
        """
        policies:
          - id: enterprise
            name: Enterprise
            bundle: {most: 1000, within: 1s}
            ladder:
              - {after: 10m, who: on_shift.non_embedded}
              - {after: 20m, who: on_shift}
        rules:
          - {policy: enterprise}
        """;
}
