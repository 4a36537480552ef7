using System.CommandLine;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Hosting;

namespace SlaBuddy.CommandLine;

/// <summary><c>serve</c>: runs the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var serve = new Command("serve", "Run the service; this is what happens without a command, too.");
        serve.SetAction((_, ct) => RunAsync(ct));
        return serve;
    }

    private static async Task<int> RunAsync(CancellationToken ct)
    {
        await using var app = SlaBuddyHost.Build([]);
        // Ahead of the host's own start, whose log would bury the list of faults under a stack trace.
        using (var stop = new StopSignals(ct))
        {
            try
            {
                await app.Services.GetRequiredService<StartupSequence>().StartAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return ExitCode.Fine;
            }
        }

        await app.StartAsync(ct);
        await app.WaitForShutdownAsync(ct);
        // What stops a service that started without Slack is what would have kept it from starting.
        return app.Services.GetRequiredService<StartupFaults>().AnyFatal
            ? StartupFaultsException.ExitCode
            : ExitCode.Fine;
    }
}
