using System.CommandLine;

namespace SlaBuddy.Sandbox.Commands;

/// <summary><c>serve</c>: the sandbox alone, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var world = new WorldOptions();
        var wire = new WireOptions();
        var command = new Command("serve", "Serves the workspace, the calendar and the page until Ctrl-C.");
        world.AddTo(command);
        wire.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var options = wire.Read(parsed) with { World = world.Read(parsed) };
            await using var host = await SandboxHost.StartAsync(options, TimeProvider.System, ct);
            if (wire.CredentialsPath(parsed) is { } path) host.Calendar.WriteCredentials(path);
            await Console.Out.WriteLineAsync(Introduction.Of(host, wire.CredentialsPath(parsed)));
            await StoppedAsync(ct);
            return CommandRun.Fine;
        });
        return command;
    }

    /// <summary>Completes when the command is asked to stop.</summary>
    internal static async Task StoppedAsync(CancellationToken ct)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = ct.Register(stopped.SetResult);
        await stopped.Task;
    }
}
