using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor.Checks;

/// <summary>Whether the bot is in every channel of the file, and may read what it watches.</summary>
internal sealed class ChannelsCheck(Examination examination) : IDoctorCheck
{
    private const int AtOnce = 4;

    public string Subject => "Channels";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is null || examination.Team is not { } team)
            return [new(FindingState.NotChecked, Subject, "Needs Slack and the file.")];

        var faults = new StartupFaults();
        var channels = examination.ChannelsInto(faults);
        var ops = team.OpsChannel is { } name ? await channels.ResolveAsync(name, ct) : null;
        var watched = await new WatchedChannelResolution(examination.Directory, channels, faults)
            .ResolveAsync(team, ops?.Id, ct);
        foreach (var place in new[] { team.WarningsChannel, team.BreachesChannel })
            if (place is not null) await channels.ResolveAsync(place, ct);

        var read = new Finding[watched.Count];
        await Parallel.ForAsync(0, watched.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (position, stopping) => read[position] = await ReadAsync(watched[position], stopping));
        return [.. read, .. faults.All.Distinct().Select(fault => Finding.Of(Subject, fault))];
    }

    private async Task<Finding> ReadAsync(ResolvedChannel channel, CancellationToken ct)
    {
        try
        {
            await examination.Slack.Conversations.HistoryPage(channel.ChannelId, limit: 1, cancellationToken: ct);
            return new(FindingState.Fine, Subject, $"#{channel.Name} ({channel.ChannelId}) can be read.");
        }
        // It is told below that the bot is not in it yet, and what will happen.
        catch (SlackException fault) when (fault.ErrorCode == "not_in_channel")
        {
            return new(FindingState.NotChecked, Subject, $"#{channel.Name} ({channel.ChannelId}) can be read once it is joined.");
        }
        catch (SlackException fault)
        {
            return new(FindingState.Wrong, Subject, $"#{channel.Name} cannot be read. {fault.Message}.",
                SlackRemedy.For(fault));
        }
    }
}
