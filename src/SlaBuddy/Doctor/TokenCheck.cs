using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor;

internal sealed class TokenCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Slack";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        var mayAsk = examination.MayAskSlack(faults);
        var findings = faults.All.Select(fault => Finding.Of(Subject, fault)).ToList();
        if (mayAsk)
        {
            var identity = await examination.IdentifyAsync(ct);
            findings.Insert(0, new(FindingState.Fine, Subject,
                $"The token belongs to @{identity.User} in {identity.Team} ({identity.TeamId})."));
        }
        return findings;
    }
}
