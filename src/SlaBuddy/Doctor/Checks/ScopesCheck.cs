using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.Doctor.Checks;

/// <summary>What the token may do, against what the methods, events and commands need.</summary>
internal sealed class ScopesCheck(Examination examination) : IDoctorCheck
{
    public string Subject => "Scopes";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is not { } identity)
            return [new(FindingState.NotChecked, Subject, "Slack did not say who we are.")];
        if (identity.BotId is null)
        {
            var faults = new StartupFaults();
            TokenRights.Check(identity, faults);
            return [Finding.Of(Subject, faults.All[0])];
        }
        if (identity.Scopes is null)
            return [new(FindingState.Warning, Subject, "Slack did not say what the token may do.",
                $"Compare the app's scopes with {AppManifest.FileName}.")];

        var missing = RequiredScopes.MissingFrom(identity.Scopes);
        return missing.Count == 0
            ? [new(FindingState.Fine, Subject, $"The token has all {RequiredScopes.All.Count} scopes it needs.")]
            : [.. missing.Select(Missing)];
    }

    private Finding Missing(RequiredScope scope) => new(scope.IsVital ? FindingState.Wrong : FindingState.Warning, Subject,
        $"{scope.Name} (to {scope.Purpose}) is missing: {string.Join(", ", scope.NeededBy)} need it.",
        $"Paste {AppManifest.FileName} under \"App Manifest\" of the Slack app, and install the app again.");
}
