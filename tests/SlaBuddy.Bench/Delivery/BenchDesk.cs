using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Bench.Delivery;

/// <summary>
/// The measured workspace: channels in which customers ask all the time and a level comes after seconds, and others where a
/// hundred thousand tickets are open that have a day to go.
/// </summary>
internal static class BenchDesk
{
    public const int BusyChannels = 200;
    public const int DeskChannels = 50;
    public const int Channels = BusyChannels + DeskChannels;
    public const string Customer = "U0CARLA";

    public static readonly TimeSpan FirstLevel = TimeSpan.FromSeconds(20);

    public static readonly string Yaml =
        """
        ops_channel: "#sla-ops"
        agents:
          user_groups: ["@support-engineers"]
        policies:
          - id: busy
            bundle: {most: 1000, within: 1s}
            ladder: [{after: 20s, who: on_shift}]
          - id: desk
            ladder: [{after: 24h, who: on_shift}]
        rules:
          - {when: '$.tier == "busy"', policy: busy}
          - {policy: desk}
        channels:

        """ + string.Concat(Enumerable.Range(0, Channels).Select(n =>
            $"  - {{channel: \"#bench-{n}\", kind: customer, facts: {{tier: {(n < BusyChannels ? "busy" : "desk")}}}}}\n"));

    public static string Channel(int n) => $"C0BENCH{n}";

    public static SandboxWorld World(TimeProvider clock)
    {
        var world = SandboxWorlds.SupportTeam(clock);
        for (var n = 0; n < Channels; n++)
            SandboxWorlds.AddChannel(
                world.Workspace, Channel(n), $"bench-{n}", "Customers", ["U0ANA", "U0BEN", Customer, "U0SLABUDDY"]);
        return world;
    }
}
