using Dapper;
using Npgsql;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>What happens to watched channels, and to the bot in them. What it means, the database decides.</summary>
internal sealed partial class ChannelIntake(NpgsqlDataSource database, Installation installation, TimeProvider clock,
    ILogger<ChannelIntake> logger) :
    IEventHandler<ChannelRename>, IEventHandler<ChannelArchive>, IEventHandler<ChannelUnarchive>,
    IEventHandler<ChannelDeleted>, IEventHandler<ChannelLeft>, IEventHandler<MemberJoinedChannel>,
    IEventHandler<MemberLeftChannel>, IEventHandler<ChannelIdChanged>
{
    public Task Handle(ChannelRename slackEvent, CancellationToken ct) =>
        RecordAsync(slackEvent.Channel?.Id, "renamed", slackEvent.Channel?.Name, slackEvent, ct);

    public Task Handle(ChannelArchive slackEvent, CancellationToken ct) =>
        RecordAsync(slackEvent.Channel, "archived", null, slackEvent, ct);

    public Task Handle(ChannelUnarchive slackEvent, CancellationToken ct) =>
        RecordAsync(slackEvent.Channel, "unarchived", null, slackEvent, ct);

    public Task Handle(ChannelDeleted slackEvent, CancellationToken ct) =>
        RecordAsync(slackEvent.Channel, "deleted", null, slackEvent, ct);

    public Task Handle(ChannelLeft slackEvent, CancellationToken ct) =>
        RecordAsync(slackEvent.Channel, "left", null, slackEvent, ct);

    public Task Handle(MemberJoinedChannel slackEvent, CancellationToken ct) =>
        slackEvent.User == installation.BotUserId
            ? RecordAsync(slackEvent.Channel, "joined", null, slackEvent, ct)
            : Task.CompletedTask;

    public Task Handle(MemberLeftChannel slackEvent, CancellationToken ct) =>
        slackEvent.User == installation.BotUserId
            ? RecordAsync(slackEvent.Channel, "left", null, slackEvent, ct)
            : Task.CompletedTask;

    public Task Handle(ChannelIdChanged slackEvent, CancellationToken ct)
    {
        LogIdChanged(slackEvent.OldChannelId, slackEvent.NewChannelId);
        return RecordAsync(slackEvent.OldChannelId, "deleted", null, slackEvent, ct);
    }

    private async Task RecordAsync(string? channelId, string change, string? name, Event told, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(channelId)) return;
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_channel_change(@TeamId, @channelId, @change, @name, @at)",
            new
            {
                installation.TeamId, channelId, change, name,
                at = SlackTs.ToInstant(told.EventTs) ?? clock.GetUtcNow(),
            }, cancellationToken: ct));
        LogChanged(channelId, change, name);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {ChannelId}: {Change} {Name}")]
    private partial void LogChanged(string channelId, string change, string? name);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack gave channel {OldId} a new id, {NewId}. If it is watched, restart SLA Buddy to find it")]
    private partial void LogIdChanged(string? oldId, string? newId);
}
