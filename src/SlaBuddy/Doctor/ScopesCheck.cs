using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.Doctor;

internal sealed class ScopesCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Scopes";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct) => Task.FromResult(Look());

    private IReadOnlyList<Finding> Look()
    {
        if (examination.Identity is not { } identity)
            return [new(FindingState.NotChecked, Subject, "Slack did not say who we are.")];
        if (identity.Scopes is null)
            return [new(FindingState.Warning, Subject, "Slack did not say what the token may do.",
                "Compare the app's scopes with docs/install.md.")];

        var faults = new StartupFaults();
        TokenRights.Check(identity, faults);
        return faults.All.Count == 0
            ? [new(FindingState.Fine, Subject, $"The token has all {RequiredScopes.All.Count} scopes it needs.")]
            : [.. faults.All.Select(fault => Finding.Of(Subject, fault))];
    }
}
