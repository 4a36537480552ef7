using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor;

/// <summary>What one check found; a remedy for whatever is not fine. Holds no secret.</summary>
internal sealed record Finding(FindingState State, string Subject, string What, string Remedy = "")
{
    public static Finding Of(string subject, Fault fault) => new(
        fault.Severity == Severity.Warning ? FindingState.Warning : FindingState.Wrong,
        subject, $"{fault.Where}: {fault.What}", fault.Remedy);
}
