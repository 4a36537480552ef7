using Dapper;
using Npgsql;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Hosting;
using SlaBuddy.Scheduling;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>
/// Reads the roster before the first level can be due, and again and again. A source that was never read must be set
/// right, unless its trouble may pass by itself; one that was stays in force as it is.
/// </summary>
internal sealed class RosterStart(RosterSync roster, RosterStore store, AgentGroup agents,
    ConfigurationInForce configuration, Installation installation, NpgsqlDataSource database) : IStartupStep, IRecurringJob
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        if (faults.AnyFatal) return;
        await SyncAsync(ct);

        await using var connection = await database.OpenConnectionAsync(ct);
        foreach (var calendar in await connection.QueryAsync<UnreadCalendar>(new CommandDefinition(
                     "select calendar_id, error, synced_at from sla.unread_calendars(@TeamId)",
                     new { installation.TeamId }, cancellationToken: ct)))
        {
            if (calendar.SyncedAt is { } read)
                faults.Warn("Roster", $"{calendar.CalendarId}: {calendar.Error}",
                    $"The roster of {read:u} stays in force; it is read again every few minutes.");
            else if (roster.MayPass(calendar.CalendarId))
                faults.Warn("Roster", $"{calendar.CalendarId}: {calendar.Error}",
                    "It is read again every few minutes; until then none of its shifts is known.");
            else
                faults.Fatal("Roster", $"{calendar.CalendarId}: {calendar.Error}",
                    "Mend it, or take it out of the configuration; \"SlaBuddy doctor\" checks it again.");
        }
    }

    public async Task RunOnceAsync(CancellationToken ct)
    {
        await SyncAsync(ct);
        await store.WarnAsync(ct);
    }

    private async Task SyncAsync(CancellationToken ct)
    {
        await roster.RunOnceAsync(ct);
        if (configuration.Applied.Agents.OnRoster) await agents.RecordRosterAsync(ct);
    }

    private sealed record UnreadCalendar(string CalendarId, string Error, DateTime? SyncedAt);
}
