using Microsoft.Extensions.Options;
using Npgsql;

namespace SlaBuddy.Database.Migrations;

/// <summary>
/// Brings a database to the shape this build needs, in one transaction: missing migrations in order, then functions
/// and views that changed. Instances that start at once take turns; the later ones find it done.
/// </summary>
internal sealed partial class Migrator(
    NpgsqlDataSource database, DatabaseSource source, IOptions<DatabaseOptions> options, ILogger<Migrator> logger)
{
    private readonly int _timeoutSeconds = (int)options.Value.MigrationTimeout.TotalSeconds;

    /// <exception cref="DatabaseFaultException">A script failed, or an applied migration was changed.</exception>
    public async Task<MigrationResult> MigrateAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var ledger = new MigrationLedger(connection, _timeoutSeconds);
        await ledger.OpenAsync(ct);

        var applied = await ledger.MigrationsAsync(ct);
        MigrationCheck.RefuseChanged(source, applied);
        var newer = MigrationCheck.Unknown(source, applied);
        var missing = MigrationCheck.Missing(source, applied);
        foreach (var migration in missing)
        {
            LogApplying(migration.Name);
            await new ScriptRunner(connection, _timeoutSeconds).RunAsync(migration, ct);
            await ledger.RecordMigrationAsync(migration, ct);
        }

        // A newer build's functions are right for its shape of the tables; this one must run on them as they are.
        var objects = newer.Count > 0 ? [] : await ChangedObjectsAsync(ledger, missing.Count > 0, ct);
        await ApplyAsync(objects, connection, transaction, ct);
        if (objects.Count > 0) await ledger.RecordObjectsAsync([.. objects], ct);

        await transaction.CommitAsync(ct);
        return Report(new MigrationResult(
            [.. missing.Select(script => script.Name)], [.. objects.Select(script => script.Path)], newer));
    }

    // A migration may have dropped or stubbed a function whose file did not change, so after one all are applied.
    private async Task<IReadOnlyList<DatabaseScript>> ChangedObjectsAsync(
        MigrationLedger ledger, bool all, CancellationToken ct)
    {
        if (all) return source.Objects;
        var known = await ledger.ObjectsAsync(ct);
        return [.. source.Objects.Where(script => known.GetValueOrDefault(script.Path) != script.Sha256)];
    }

    private async Task ApplyAsync(
        IReadOnlyList<DatabaseScript> objects,
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        CancellationToken ct)
    {
        const string BeforeView = "before_view";
        var runner = new ScriptRunner(connection, _timeoutSeconds);
        foreach (var script in objects)
        {
            if (script.IsView) await transaction.SaveAsync(BeforeView, ct);
            try
            {
                await runner.RunAsync(script, ct);
            }
            catch (PostgresException refusal) when (ScriptRunner.IsViewShape(script, refusal))
            {
                LogReplacing(script.Name);
                await transaction.RollbackAsync(BeforeView, ct);
                await new ViewReplacement(connection, source).DropAsync(script, ct);
                // What rested on the view went with it. The view is gone now, so this cannot happen to it again.
                await ApplyAsync(source.Objects, connection, transaction, ct);
                return;
            }
        }
    }

    private MigrationResult Report(MigrationResult result)
    {
        if (result.NewerMigrations.Count > 0) LogNewer(string.Join(", ", result.NewerMigrations));
        if (!result.ChangedNothing) LogApplied(result.Migrations.Count, result.Objects.Count);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "Applying migration {Migration}")]
    private partial void LogApplying(string migration);

    [LoggerMessage(LogLevel.Information, "View {View} changes its columns: recreating it with what rests on it")]
    private partial void LogReplacing(string view);

    [LoggerMessage(LogLevel.Information, "Applied {Migrations} migrations, {Objects} functions and views")]
    private partial void LogApplied(int migrations, int objects);

    [LoggerMessage(LogLevel.Warning, "A newer build migrated the database ({Migrations}): its functions stay")]
    private partial void LogNewer(string migrations);
}
