using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor.Checks;

internal sealed class TokenCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Slack";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (!examination.MayAskSlack(new StartupFaults()))
            return [new(FindingState.NotChecked, Subject, "Needs a bot token and an address.")];
        var who = (await examination.IdentifyAsync(ct)).Who;
        return [new(FindingState.Fine, Subject, $"The token belongs to @{who.User} in {who.Team} ({who.TeamId}).")];
    }
}
