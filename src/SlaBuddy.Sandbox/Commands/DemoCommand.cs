using System.CommandLine;
using SlaBuddy.Sandbox.Demo;

namespace SlaBuddy.Sandbox.Commands;

/// <summary><c>demo</c>: the sandbox and a real service beside it.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var script = new Option<bool>("--script")
        {
            Description =
                "Plays one ticket through level 1, level 2, a snooze, level 3 and a reply, prints the thread and ends.",
        };
        var program = new Option<string?>("--service")
        {
            Description = "SLA Buddy's program. Default: the one built beside the sandbox.", HelpName = "PATH",
        };
        var url = new Option<Uri?>("--urls")
        {
            Description = "Where the page listens. Default: http://127.0.0.1:5080; any free port for --script.",
            HelpName = "URL",
            CustomParser = HttpAddress.Parse,
        };
        var command = new Command(
            "demo", "Plays SLA Buddy against the sandbox, with seconds for minutes.") { script, program, url };
        command.SetAction((parsed, ct) => parsed.GetValue(script)
            ? PlayScriptAsync(ServiceProgram.Find(parsed.GetValue(program)), parsed.GetValue(url), ct)
            : PlayAsync(ServiceProgram.Find(parsed.GetValue(program)), parsed.GetValue(url), ct));
        return command;
    }

    private static async Task<int> PlayScriptAsync(string program, Uri? url, CancellationToken ct)
    {
        await using var demo =
            await Demonstration.StartAsync(program, url ?? new Uri("http://127.0.0.1:0"), DemoLadder.Scripted, ct);
        try
        {
            var thread = await new DemoScript(demo.Sandbox, DemoLadder.Scripted).PlayAsync(ct);
            await Console.Out.WriteLineAsync($"#enterprise, minutes and seconds since the opening\n\n{thread}\n\n"
                + "Nothing followed: level 4's time has passed, and the answer had taken the ticket off the ladder.");
            return CommandRun.Fine;
        }
        catch (DemoFaultException)
        {
            demo.Folder.Keep = true;
            await Console.Error.WriteLineAsync($"SLA Buddy's log is {demo.Folder.Log}.");
            throw;
        }
    }

    private static async Task<int> PlayAsync(string program, Uri? url, CancellationToken ct)
    {
        await Console.Out.WriteLineAsync("Starting a private Postgres, the sandbox and SLA Buddy …");
        var ladder = DemoLadder.Playing;
        await using var demo =
            await Demonstration.StartAsync(program, url ?? new Uri("http://127.0.0.1:5080"), ladder, ct);
        await Console.Out.WriteLineAsync($"""

              the workspace       {demo.Sandbox.BaseUrl}
              this week's shifts  {new Uri(demo.Sandbox.BaseUrl, "shifts")}
              SLA Buddy           {demo.ServiceUrl}
              a key of its API    {demo.ApiKey}
              its policies        {demo.Folder.Policies}
              its log             {demo.Folder.Log}

            Write in #enterprise as Carla, and watch the ladder climb after {string.Join(", ", ladder.Enterprise)} seconds.
            Mention @SLA Buddy in the thread as Ana to postpone it by {ladder.Snooze} seconds; answer as Ana to end it.
            Ask it for its tickets:

              curl -H "Authorization: Bearer {demo.ApiKey}" {new Uri(demo.ServiceUrl, "api/v1/tickets")}

            Ctrl-C stops everything.
            """);
        await ServeCommand.StoppedAsync(ct);
        await Console.Out.WriteLineAsync("Stopping …");
        return CommandRun.Fine;
    }
}
