using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor;

/// <summary>What the checks of one visit share, so that Slack is asked each thing once, whoever asks first.</summary>
internal sealed class Examination(
    IConfiguration configuration, TeamFile file, TimeProvider clock, IServiceProvider services)
{
    private readonly Lock _lock = new();
    private Task<Identification>? _identification;
    private WorkspaceDirectory? _directory;

    public TeamConfiguration? Team => file.Reading.Configuration;

    public ISlackApiClient Slack => services.GetRequiredService<ISlackApiClient>();

    public WorkspaceDirectory Directory
    {
        get { lock (_lock) return _directory ??= new(Slack); }
    }

    /// <summary>Whether the settings allow to ask Slack; what is wrong with them goes to the faults.</summary>
    public bool MayAskSlack(StartupFaults faults) => SlackSettings.Check(configuration, faults);

    /// <summary>Who the token belongs to.</summary>
    /// <exception cref="SlackException">Slack did not say.</exception>
    public Task<Identification> IdentifyAsync(CancellationToken ct)
    {
        // Each attempt has a time-out of its own; one check's end must not be that of the others.
        lock (_lock) return (_identification ??= AskAsync(CancellationToken.None)).WaitAsync(ct);
    }

    /// <summary>The same for checks that stand on it; null where Slack cannot be asked, which is told elsewhere.</summary>
    public async Task<AuthTestResponse?> IdentityAsync(CancellationToken ct)
    {
        if (!MayAskSlack(new StartupFaults())) return null;
        try
        {
            return (await IdentifyAsync(ct)).Who;
        }
        catch (SlackException)
        {
            return null;
        }
    }

    /// <summary>Finds channels as the start would, without joining any.</summary>
    public ChannelResolution ChannelsInto(StartupFaults faults) => new(Slack, Directory, mayJoin: false, faults);

    private async Task<Identification> AskAsync(CancellationToken ct)
    {
        var who = await Slack.Auth.Test(ct);
        return new(who, who.AnsweredAt, clock.GetUtcNow());
    }
}
