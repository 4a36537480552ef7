using System.Text.Json;
using Dapper;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Doctor;

/// <summary>What the running service wrote down about itself, read once a visit.</summary>
internal sealed class StateReader(Examination examination, DoctorDatabase database)
{
    private readonly Lock _lock = new();
    private Task<WorkspaceState?>? _state;

    /// <summary>Null where the database does not answer, is not migrated, or the service never started.</summary>
    public Task<WorkspaceState?> ReadAsync(CancellationToken ct)
    {
        lock (_lock) return (_state ??= AskAsync(CancellationToken.None)).WaitAsync(ct);
    }

    private async Task<WorkspaceState?> AskAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is not { TeamId: var teamId }) return null;
        var state = await database.AskAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select sla.examine_workspace(@teamId)", new { teamId }, cancellationToken: ct)), ct);
        return state is null ? null : JsonSerializer.Deserialize<WorkspaceState>(state, AppliedPolicies.Json);
    }
}
