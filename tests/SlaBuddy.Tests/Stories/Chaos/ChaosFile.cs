using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>
/// The workspace of the chaos: ten channels whose tickets are told one by one, but for the last two, where a storm becomes
/// one post. The only level comes after seconds.
/// </summary>
internal static class ChaosFile
{
    public const int Channels = 10;

    public static readonly string Yaml = StoryFile.Published + "\n" + string.Concat(Enumerable.Range(0, Channels).Select(n =>
        $"  - {{channel: \"#chaos-{n}\", kind: customer, facts: {{tier: {(n < 8 ? "calm" : "storm")}}}, scan_every: 5s}}\n")) +
        """
        policies:
          - id: calm
            bundle: {most: 1000, within: 1s}
            ladder:
              - {after: 6s, who: on_shift.non_embedded}
          - id: storm
            bundle: {most: 2, within: 5s}
            ladder:
              - {after: 6s, who: on_shift.non_embedded}
        rules:
          - {when: '$.tier == "storm"', policy: storm}
          - {policy: calm}
        """;

    public static string Channel(int n) => $"C0CHAOS{n}";

    public static SandboxWorld World(TimeProvider clock)
    {
        var world = SandboxWorlds.SupportTeam(clock);
        for (var n = 0; n < Channels; n++)
            SandboxWorlds.AddChannel(world.Workspace, Channel(n), $"chaos-{n}", "Everything breaks",
                [Story.Ana, Story.Ben, Story.Carla, Story.Bot]);
        return world;
    }
}
