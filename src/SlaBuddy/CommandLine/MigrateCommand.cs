using System.CommandLine;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;
using SlaBuddy.Hosting;

namespace SlaBuddy.CommandLine;

/// <summary><c>migrate</c>: brings the database to this build's shape, says what it did, and ends.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Bring the database to this version's shape and say what was done.");
        migrate.SetAction((result, ct) => RunAsync(result.InvocationConfiguration.Output, ct));
        return migrate;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddStartup().AddDatabase(builder.Configuration).AddSingleton<DatabaseStart>();
        // Everything it has to say is the report.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        var result = await app.Services.GetRequiredService<DatabaseStart>().MigrateAsync(ct);
        await ReportAsync(result, app.Services.GetRequiredService<DatabaseAddress>(), output);
        return ExitCode.Fine;
    }

    private static async Task ReportAsync(MigrationResult result, DatabaseAddress address, TextWriter output)
    {
        await output.WriteLineAsync($"Database: {address}");
        foreach (var migration in result.Migrations) await output.WriteLineAsync($"applied  {migration}");
        foreach (var path in result.Objects) await output.WriteLineAsync($"applied  {path}");
        foreach (var newer in result.NewerMigrations) await output.WriteLineAsync($"newer    {newer}");
        await output.WriteLineAsync(result.ChangedNothing
            ? "Nothing to do: the database is current."
            : $"Done: {result.Migrations.Count} migrations, {result.Objects.Count} functions and views.");
    }
}
