using Dapper;
using Npgsql;
using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures;

/// <summary>What the database knows that whoever makes a gesture is shown.</summary>
internal sealed class GestureDesk(NpgsqlDataSource database, Installation installation, PersonDirectory people)
{
    /// <summary>A ticket as one person may see it; null when it is not of this workspace.</summary>
    public async Task<TicketInHand?> FindTicketAsync(long ticketId, string userId, CancellationToken ct)
    {
        await people.EnsureAsync([userId], ct);
        var json = await AskAsync("select sla.describe_ticket_for(@TeamId, @userId, @ticketId)::text",
            new { installation.TeamId, userId, ticketId }, ct);
        return json is null ? null : DeskJson.Parse<TicketInHand>(json);
    }

    /// <summary>What is to be said about a gesture that was stored.</summary>
    public async Task<NotificationContent?> DescribeAnswerAsync(string source, CancellationToken ct) =>
        await AskAsync("select sla.describe_answer(@TeamId, @source)::text", new { installation.TeamId, source }, ct)
            is { } json ? NotificationContent.Parse(json) : null;

    public async Task<ChannelNow> DescribeChannelAsync(string channelId, string userId, int limit, CancellationToken ct)
    {
        await people.EnsureAsync([userId], ct);
        return DeskJson.Parse<ChannelNow>((await AskAsync(
            "select sla.describe_channel(@TeamId, @channelId, @userId, @limit)::text",
            new { installation.TeamId, channelId, userId, limit }, ct))!);
    }

    public async Task<ShiftsNow> DescribeShiftsAsync(CancellationToken ct) => DeskJson.Parse<ShiftsNow>(
        (await AskAsync("select sla.describe_shifts(@TeamId)::text", new { installation.TeamId }, ct))!);

    public async Task<HomeContent> DescribeHomeAsync(string userId, CancellationToken ct)
    {
        await people.EnsureAsync([userId], ct);
        return DeskJson.Parse<HomeContent>((await AskAsync(
            "select sla.describe_home(@TeamId, @userId)::text", new { installation.TeamId, userId }, ct))!);
    }

    /// <summary>agent, internal, customer or bot, as of now.</summary>
    public async Task<string?> RoleOfAsync(string userId, CancellationToken ct)
    {
        await people.EnsureAsync([userId], ct);
        return await AskAsync("select sla.role_of(@TeamId, @userId, sla.now())", new { installation.TeamId, userId }, ct);
    }

    /// <summary>Whoever is neither a customer nor a bot may see who is on shift, and change it.</summary>
    public async Task<bool> IsOfTheTeamAsync(string userId, CancellationToken ct) =>
        await RoleOfAsync(userId, ct) is "agent" or "internal";

    private async Task<string?> AskAsync(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(sql, arguments, cancellationToken: ct));
    }
}
