using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using Fault = SlaBuddy.Sandbox.Faults.Fault;

namespace SlaBuddy.Tests.Doctor;

public class DoctorInTheSandboxTests
{
    [Fact]
    public async Task It_reads_the_calendar_and_finds_nothing_wrong()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);

        var visit = await VisitAsync(sandbox, SandboxCalendar.Shifts);

        Assert.Contains($"{SandboxCalendar.Shifts}: ", visit.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is wrong.\n", visit.Output, StringComparison.Ordinal);
        Assert.Equal(0, visit.ExitCode);
    }

    [Fact]
    public async Task A_calendar_that_was_not_shared_is_named_with_whom_to_share_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);

        var visit = await VisitAsync(sandbox, "other@acme.example");

        Assert.Contains("The calendar other@acme.example is not there for us; share it with", visit.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("One thing is wrong.\n", visit.Output, StringComparison.Ordinal);
        Assert.Equal(1, visit.ExitCode);
    }

    [Fact]
    public async Task With_an_app_token_it_opens_a_socket_and_waits_for_the_greeting()
    {
        await using var sandbox = await SandboxHost.StartAsync(new() { SocketMode = true }, TimeProvider.System, CancellationToken.None);

        var visit = await VisitAsync(sandbox, SandboxCalendar.Shifts, sandbox.Options.AppToken);

        Assert.Contains("Slack opened one and said hello after ", visit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Options.AppToken, visit.Output, StringComparison.Ordinal);
        Assert.Equal(0, visit.ExitCode);
    }

    [Fact]
    public async Task An_app_token_that_Slack_refuses_is_told_with_the_scope_that_it_needs()
    {
        await using var sandbox = await SandboxHost.StartAsync(new() { SocketMode = true }, TimeProvider.System, CancellationToken.None);

        var visit = await VisitAsync(sandbox, SandboxCalendar.Shifts, "xapp-another-hunter2");

        Assert.Contains("Slack refused apps.connections.open: ", visit.Output, StringComparison.Ordinal);
        Assert.Contains("with connections:write", visit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", visit.Output, StringComparison.Ordinal);
        Assert.Equal(1, visit.ExitCode);
    }

    [Theory]
    [InlineData("token_expired")]
    [InlineData("account_inactive")]
    public async Task An_app_token_that_was_good_once_is_to_be_made_anew(string error)
    {
        await using var sandbox = await SandboxHost.StartAsync(new() { SocketMode = true }, TimeProvider.System, CancellationToken.None);
        sandbox.Faults.Next("apps.connections.open", Fault.Error(error), times: 10);

        var visit = await VisitAsync(sandbox, SandboxCalendar.Shifts, sandbox.Options.AppToken);

        Assert.Contains("Make an app-level token (xapp-…)", visit.Output, StringComparison.Ordinal);
        Assert.Equal(1, visit.ExitCode);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> VisitAsync(
        SandboxHost sandbox, string calendar, string appToken = "")
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("sla-buddy-");
        var key = Path.Combine(folder.FullName, "key.json");
        sandbox.Calendar.WriteCredentials(key);
        var file = Path.Combine(folder.FullName, "sla-buddy.yaml");
        await File.WriteAllTextAsync(file,
            $"{Yaml.Smallest}\nroster: {{calendars: [{calendar}]}}\ntargets: {{\"@head-of-success\": U0HANA}}");

        var visit = await ServiceProcess.RunAsync(["doctor"],
            ("Slack__BotToken", sandbox.Options.BotToken), ("Slack__SigningSecret", sandbox.Options.SigningSecret),
            ("Slack__AppToken", appToken),
            ("Slack__ApiBaseUrl", $"{sandbox.BaseUrl}api/"), ("GoogleCalendar__CredentialsPath", key),
            ("GoogleCalendar__BaseUrl", $"{sandbox.BaseUrl}google/calendar/v3/"),
            ("ConnectionStrings__SlaBuddy", db.ConnectionString), ("Policies__Path", file));
        folder.Delete(recursive: true);
        Assert.DoesNotContain("PRIVATE KEY", visit.Output + visit.Errors, StringComparison.Ordinal);
        return visit;
    }
}
