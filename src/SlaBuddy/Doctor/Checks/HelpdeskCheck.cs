using SlaBuddy.Configuration.Startup;
using SlaBuddy.Helpdesk;

namespace SlaBuddy.Doctor.Checks;

internal sealed class HelpdeskCheck(
    IConfiguration configuration, Examination examination, IServiceProvider services) : IDoctorCheck
{
    public string Subject => "Helpdesk";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        HelpdeskCredentials.Check(configuration, examination.Team, faults);
        var findings = faults.All.Select(fault => Finding.Of(Subject, fault)).ToList();
        if (!faults.AnyFatal)
            foreach (var helpdesk in examination.Team?.Helpdesks ?? [])
                findings.Add(await AskAsync(helpdesk.Name, ct));
        return findings;
    }

    private async Task<Finding> AskAsync(string name, CancellationToken ct)
    {
        try
        {
            var who = await services.GetRequiredService<Helpdesks>().Find(name)!.IdentifyAsync(ct);
            return new(FindingState.Fine, Subject, $"{name}: the token belongs to {who}.");
        }
        catch (HelpdeskException fault)
        {
            return new(FindingState.Wrong, Subject, $"{name}: {fault.Message}",
                fault.Remedy.Length > 0
                    ? fault.Remedy
                    : "Look again in a while; until then levels are posted and say so.");
        }
    }
}
