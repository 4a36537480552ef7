using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor;

internal sealed class TokenCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Slack";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (!examination.MayAskSlack(new StartupFaults()))
            return [new(FindingState.NotChecked, Subject, "Needs a bot token and an address.")];
        var identity = await examination.IdentifyAsync(ct);
        return [new(FindingState.Fine, Subject,
            $"The token belongs to @{identity.User} in {identity.Team} ({identity.TeamId}).")];
    }
}
