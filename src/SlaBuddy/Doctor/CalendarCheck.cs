using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Doctor;

internal sealed class CalendarCheck(IConfiguration configuration, Examination examination) : IDoctorCheck
{
    public string Subject => "Calendar";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        var mayAsk = CalendarSettings.Check(configuration, examination.Team, faults);
        var findings = faults.All.Select(fault => Finding.Of(Subject, fault)).ToList();
        if (mayAsk) findings.Add(new(FindingState.Fine, Subject, "Settings and credentials are in order."));
        if (findings.Count == 0) findings.Add(new(FindingState.NotChecked, Subject, "Needs the file."));
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }
}
