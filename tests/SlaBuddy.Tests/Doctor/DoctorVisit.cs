using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Doctor;

/// <summary>The doctor as somebody runs it, against a small workspace.</summary>
internal static class DoctorVisit
{
    public static async Task<(int ExitCode, string Output)> PayAsync(
        Workspace slack, string database, string yaml, params string[] options)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, yaml);
        var visit = await ServiceProcess.RunAsync(["doctor", .. options],
            ("Slack__BotToken", Workspace.Token), ("Slack__SigningSecret", "hunter2"),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl), ("Slack__RetryDelay", "00:00:00.010"),
            ("ConnectionStrings__SlaBuddy", database), ("Policies__Path", file));
        File.Delete(file);
        Assert.DoesNotContain(Workspace.Token, visit.Output + visit.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", visit.Output + visit.Errors, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
        return (visit.ExitCode, visit.Output);
    }
}
