using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor.Checks;

internal sealed class SettingsCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Settings";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        examination.MayAskSlack(faults);
        IReadOnlyList<Finding> findings = faults.All.Count == 0
            ? [new(FindingState.Fine, Subject, "Slack's tokens and secret look as they should.")]
            : [.. faults.All.Select(fault => Finding.Of(Subject, fault))];
        return Task.FromResult(findings);
    }
}
