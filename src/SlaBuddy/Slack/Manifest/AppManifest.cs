namespace SlaBuddy.Slack.Manifest;

/// <summary>
/// The Slack app as Slack's own form of it, so that nobody ticks boxes. With an <paramref name="Address"/> Slack calls
/// us there; without one we call Slack, over Socket Mode.
/// </summary>
internal sealed record AppManifest(Uri? Address)
{
    public const string Command = "/sla";

    /// <summary>Where the committed manifest stands in the repository.</summary>
    public const string FileName = "slack-app-manifest.yaml";

    public string ToYaml() =>
        $"""
        # The Slack app: at https://api.slack.com/apps choose "Create New App", "From a manifest", and paste this.
        # Written by "SlaBuddy manifest{(Address is null ? "" : $" --url {Bare(Address)}")}".{Choice}
        _metadata:
          major_version: 2
        display_information:
          name: SLA Buddy
          description: Watches support channels and tells ever more people until somebody answers the customer.
          long_description: >-
            SLA Buddy starts a clock for every ticket in your support channels and climbs an escalation ladder for as
            long as nobody answers: first the engineers who are on shift, then everybody on shift, then the team, then
            its head. Mention it in a thread to postpone what follows. Only an answer to the customer ends the ladder.
          background_color: "#1f3a5f"
        features:
          app_home:
            home_tab_enabled: true
            # Where one talks with it alone.
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          bot_user:
            display_name: SLA Buddy
            always_online: true
          slash_commands:
            - command: {Command}
              description: Tickets, who is on call, and setting up
              usage_hint: "[status | oncall | cover | setup | agents | help]"
              should_escape: true{Line(6, "url", "commands")}
        oauth_config:
          scopes:
            bot:
        {Items(RequiredScopes.All.Select(scope => (scope.Name, scope.Purpose)))}
        settings:
          event_subscriptions:{Line(4, "request_url", "events")}
            bot_events:
        {Items(SubscribedEvents.All.Select(it => (it.Name, "")))}
          interactivity:
            is_enabled: true{Line(4, "request_url", "interactivity")}
          org_deploy_enabled: false
          socket_mode_enabled: {(Address is null ? "true" : "false")}
          token_rotation_enabled: false

        """;

    private string Choice => Address is null
        ? "\n# This is for Socket Mode; with --url https://your-host Slack calls you there instead." : "";

    private string Line(int indent, string key, string endpoint) =>
        Address is null ? "" : $"\n{new string(' ', indent)}{key}: {Bare(Address)}/slack/{endpoint}";

    private static string Bare(Uri address) => address.AbsoluteUri.TrimEnd('/');

    private static string Items(IEnumerable<(string Name, string Purpose)> items) => string.Join('\n', items
        .Select(it => it.Purpose.Length > 0 ? $"      - {it.Name,-20} # {it.Purpose}" : $"      - {it.Name}"));
}
