using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Demo;
using SlaBuddy.Sandbox.Worlds;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Sandbox;

public class SandboxCommandLineTests
{
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "serve", "--help")]
    [InlineData(0, "demo", "--help")]
    [InlineData(2, "sreve")]
    [InlineData(2, "serve", "--shift-to-now")]
    [InlineData(2, "serve", "--urls", "nowhere")]
    [InlineData(2, "serve", "--import", "/there/is/no/such.zip")]
    [InlineData(2, "demo", "--service", "/there/is/no/SlaBuddy.dll")]
    public async Task Exit_codes_tell_wrong_usage_from_help(int code, params string[] arguments) =>
        Assert.Equal(code, await SlaBuddy.Sandbox.Program.Main(arguments));

    [Fact]
    public void The_demos_file_is_one_that_the_service_takes()
    {
        var (workspace, _) = SandboxWorlds.SupportTeam(new ManualClock());

        foreach (var ladder in (DemoLadder[])[DemoLadder.Playing, DemoLadder.Scripted])
        {
            var settings = Yaml.Read(ladder.ToYaml());

            Assert.Equal(ladder.Enterprise, settings.Policies[0].Ladder.Select(level => (int)level.After.TotalSeconds));
            Assert.Equal(TimeSpan.FromSeconds(ladder.Snooze), settings.Policies[0].SnoozeFor);
            Assert.Equal(["C0ENTERPRISE", "C0TEAMS", "C0HELPDESK"],
                settings.Channels.Select(one => workspace.Directory.Channel(one.Channel.Text).Id));
        }
    }

    [Fact]
    public void A_transcript_tells_a_thread_with_names_edits_and_whispers()
    {
        var clock = new ManualClock();
        var (workspace, _) = SandboxWorlds.SupportTeam(clock);
        using var transcript = new Transcript(workspace);
        var root = workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");
        transcript.Begin(root);

        clock.Advance(TimeSpan.FromSeconds(10));
        var alarm = workspace.Post(new Draft("#enterprise", "*Level 1*: <@U0ANA>")
        {
            UserId = "U0SLABUDDY", BotId = "B0SLABUDDY", ThreadTs = root,
        });
        workspace.PostAs("U0CHEN", "#enterprise", "Somewhere else");
        workspace.Whisper("#enterprise", "U0ANA", "next: <!subteam^S0GROUPSUPPORT>", root);
        clock.Advance(TimeSpan.FromSeconds(65));
        workspace.Edit("#enterprise", alarm.Ts, message => message with { Text = "answered by Ana" });

        Assert.Equal("""
            00:00  Carla (Globex)      Our import hangs

            00:10  SLA Buddy           Level 1: @Ana

            00:10  SLA Buddy           (only visible to Ana)
                                       next: @group-support

            01:15  SLA Buddy (edited)  answered by Ana
            """, transcript.Print());
    }
}
