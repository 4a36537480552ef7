using SlaBuddy.CommandLine;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Doctor.Reports;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor;

/// <summary>
/// <c>doctor</c>: looks at everything the service stands on at the same time, changes nothing, and says what to do. One
/// check's trouble never keeps another from being made.
/// </summary>
internal sealed class Doctor(IEnumerable<IDoctorCheck> checks, TimeProvider clock)
{
    /// <summary>How long one check may take; a large workspace has many pages of channels.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Tells each finding through <paramref name="report"/>, in the order of the checks.</summary>
    /// <returns>0 when nothing is wrong, otherwise 1.</returns>
    public async Task<int> RunAsync(IDoctorReport report, CancellationToken ct)
    {
        var looked = await Task.WhenAll(checks.Select(check => LookAsync(check, ct)));
        Finding[] findings = [.. looked.SelectMany(it => it)];
        report.Show(findings);
        return findings.Any(finding => finding.State == FindingState.Wrong) ? ExitCode.No : ExitCode.Fine;
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(IDoctorCheck check, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return await check.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [new(FindingState.Wrong, check.Subject, $"No answer within {Patience.TotalSeconds:0} s.",
                "Check the network between here and there.")];
        }
        catch (SlackException fault)
        {
            return [new(FindingState.Wrong, check.Subject, $"{fault.Message}.", SlackRemedy.For(fault))];
        }
    }
}
