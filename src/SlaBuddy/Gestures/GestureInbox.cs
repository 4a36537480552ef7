using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Engine;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures;

/// <summary>Where every gesture ends: a row of <c>slack_gesture</c>, of which the database makes what it means.</summary>
internal sealed class GestureInbox(NpgsqlDataSource database, Installation installation, PersonDirectory people,
    Doorbell doorbell)
{
    /// <summary>Stores a gesture; the same one twice changes nothing.</summary>
    public async Task StoreAsync(Gesture gesture, CancellationToken ct)
    {
        // Who did it, and whom it concerns, decides whether it counts.
        await people.EnsureAsync(gesture.People, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("select sla.store_gestures(@TeamId, @gestures::jsonb)",
            new { installation.TeamId, gestures = JsonSerializer.Serialize(new[] { gesture }) }, cancellationToken: ct));
        doorbell.Ring();
    }
}
