using Dapper;
using SlaBuddy.Gestures;
using SlaBuddy.Gestures.Shifts;

namespace SlaBuddy.Doctor.Shifts;

/// <summary>Asks the database what lies ahead.</summary>
internal sealed class OutlookReader(Examination examination, DoctorDatabase database)
{
    /// <summary>Null where the database does not answer, or the service never read a roster.</summary>
    public async Task<ShiftsNow?> ReadAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is not { TeamId: var teamId }) return null;
        var json = await database.AskAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select sla.describe_shifts(@teamId)", new { teamId }, cancellationToken: ct)), ct);
        var outlook = json is null ? null : DeskJson.Parse<ShiftsNow>(json);
        return outlook is { RosterSyncedAt: not null } ? outlook : null;
    }
}
