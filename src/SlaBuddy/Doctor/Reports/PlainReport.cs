namespace SlaBuddy.Doctor.Reports;

/// <summary>One line a finding, for logs and pipes.</summary>
internal sealed class PlainReport(TextWriter output) : IDoctorReport
{
    public void Show(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{Word(finding.State),-12}{finding.Subject,-10}{finding.What}");
            if (finding.Remedy.Length > 0) output.WriteLine($"{"",-22}{finding.Remedy}");
        }
        output.WriteLine(Verdict(findings));
    }

    public static string Word(FindingState state) => state switch
    {
        FindingState.Fine => "fine",
        FindingState.Warning => "look",
        FindingState.Wrong => "wrong",
        _ => "not checked",
    };

    public static string Verdict(IReadOnlyList<Finding> findings) =>
        findings.Count(finding => finding.State == FindingState.Wrong) switch
        {
            0 => "Nothing is wrong.",
            1 => "One thing is wrong.",
            var count => $"{count} things are wrong.",
        };
}
