using System.CommandLine;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Keys;

/// <summary><c>keys list</c>: every key with what it opens and when it was last used.</summary>
internal static class KeysListCommand
{
    public static Command Create()
    {
        var list = new Command("list", "Show the keys of the API: what each opens, and when it was last used.");
        list.SetAction((result, ct) => RunAsync(result.InvocationConfiguration.Output, ct));
        return list;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        await using var app = CommandHost.Build<KeyDatabase>();
        var database = app.Services.GetRequiredService<KeyDatabase>();
        await database.RequireMigratedAsync(ct);
        var keys = await database.ListAsync(ct);
        if (keys.Count == 0)
        {
            await output.WriteLineAsync("There is no key yet. \"SlaBuddy keys create NAME\" makes one.");
            return ExitCode.Fine;
        }
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var table = new Table().Border(TableBorder.None).AddColumns("KEY", "NAME", "STATE", "SCOPES", "MADE", "LAST USED", "EXPIRES");
        foreach (var key in keys)
            table.AddRow(Markup.Escape(key.KeyId), Markup.Escape(key.Name), key.State(now), string.Join(" ", key.Scopes),
                $"{key.CreatedAt:yyyy-MM-dd}", key.LastUsedAt is { } used ? $"{used:yyyy-MM-dd HH:mm}" : "never",
                key.ExpiresAt is { } end ? $"{end:yyyy-MM-dd}" : "never");
        CommandConsole.Create(output).Write(table);
        return ExitCode.Fine;
    }
}
