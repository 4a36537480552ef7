using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Commands;

/// <summary>Which tickets of this channel wait, the most urgent first.</summary>
internal sealed class StatusAnswer(GestureDesk desk)
{
    private const int Most = 10;

    public async Task<MessageResponse> ForAsync(SlashCommand command, CancellationToken ct)
    {
        var channel = await desk.DescribeChannelAsync(command.ChannelId, command.UserId, Most, ct);
        return channel switch
        {
            { Role: not ("agent" or "internal") } => new(SetupWording.ForTheTeam),
            { Watched: false } => new("I do not watch this channel. `/sla setup` changes that."),
            { Waiting: 0 } => new(":white_check_mark: Nobody waits here."),
            _ => new(string.Join('\n', Lines(channel))),
        };
    }

    private static IEnumerable<string> Lines(ChannelNow channel)
    {
        yield return channel.Waiting == 1 ? "*One customer waits here*" : $"*{channel.Waiting} customers wait here*, the next due first";
        foreach (var ticket in channel.Tickets)
            yield return "• " + TicketWording.Line(ticket, channel.At, channel.WorkspaceUrl);
        if (channel.Waiting > channel.Tickets.Count)
            yield return $"… and {channel.Waiting - channel.Tickets.Count} more.";
    }
}
