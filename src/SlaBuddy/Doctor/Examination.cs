using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor;

/// <summary>What the checks of one visit share, so that Slack is asked each thing once.</summary>
internal sealed class Examination(IConfiguration configuration, TeamFile file, IServiceProvider services)
{
    private WorkspaceDirectory? _directory;

    public TeamConfiguration? Team => file.Reading.Configuration;

    /// <summary>Who the token belongs to, once the token check has asked.</summary>
    public AuthTestResponse? Identity { get; private set; }

    public ISlackApiClient Slack => services.GetRequiredService<ISlackApiClient>();

    public WorkspaceDirectory Directory => _directory ??= new(Slack);

    /// <summary>Whether the settings allow to ask Slack; what is wrong with them goes to the faults.</summary>
    public bool MayAskSlack(StartupFaults faults) => SlackSettings.Check(configuration, faults);

    public async Task<AuthTestResponse> IdentifyAsync(CancellationToken ct) => Identity = await Slack.Auth.Test(ct);

    /// <summary>Finds channels as the start would, without joining any.</summary>
    public ChannelResolution ChannelsInto(StartupFaults faults) => new(Slack, Directory, mayJoin: false, faults);
}
