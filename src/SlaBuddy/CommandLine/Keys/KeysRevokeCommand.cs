using System.CommandLine;

namespace SlaBuddy.CommandLine.Keys;

/// <summary><c>keys revoke</c>: from now on a key opens nothing.</summary>
internal static class KeysRevokeCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("KEY") { Description = "As \"keys list\" shows it." };
        var by = new Option<string>("--by")
        {
            Description = "Who revokes it. Default: the user who runs this.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var revoke = new Command("revoke", "End a key at once.") { id, by };
        revoke.SetAction((result, ct) => RunAsync(
            result.GetRequiredValue(id), result.GetRequiredValue(by), result.InvocationConfiguration.Output, ct));
        return revoke;
    }

    private static async Task<int> RunAsync(string id, string by, TextWriter output, CancellationToken ct)
    {
        await using var app = CommandHost.Build<KeyDatabase>();
        var database = app.Services.GetRequiredService<KeyDatabase>();
        await database.RequireMigratedAsync(ct);
        if (!await database.RevokeAsync(id, by, ct))
        {
            await output.WriteLineAsync($"There is no key {id}; \"SlaBuddy keys list\" shows those there are.");
            return ExitCode.No;
        }
        await output.WriteLineAsync($"{id} opens nothing any more.");
        return ExitCode.Fine;
    }
}
