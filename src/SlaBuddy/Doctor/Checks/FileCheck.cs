using SlaBuddy.Configuration;

namespace SlaBuddy.Doctor.Checks;

internal sealed class FileCheck(TeamFile file) : IDoctorCheck
{
    public string Subject => "File";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var findings = file.Reading.Faults.Select(fault => Finding.Of(Subject, fault)).ToList();
        if (file.Reading.Configuration is { } team)
            findings.Insert(0, new(FindingState.Fine, Subject, $"{file.Path}: {team.Channels.Count} channels, "
                + $"{team.Policies.Count} policies, {team.Rules.Count} rules."));
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }
}
