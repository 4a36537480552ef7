using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Stories;

namespace SlaBuddy.Tests.Doctor;

public class HelpdeskDoctorTests
{
    [Theory]
    [InlineData("zendesk", null, "zendesk: the token belongs to Ana (agent).")]
    [InlineData("freshdesk", null, "freshdesk: the token belongs to Ana.")]
    [InlineData("zendesk", "401", "zendesk: Zendesk refuses our credentials (401).")]
    [InlineData("freshdesk", "500", "freshdesk: Freshdesk has trouble of its own (500).")]
    public async Task Each_helpdesk_is_asked_whom_the_token_belongs_to(string kind, string? error, string says)
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var around = await Surroundings.CreateAsync(TimeProvider.System, yaml: StoryFile.ConnectedTo(kind));
        if (error is not null) around.Sandbox.Faults.Next($"{kind}.me", Fault.Error(error));

        var visit = await ServiceProcess.RunAsync(["doctor"], around.Environment(db.ConnectionString));

        Assert.Contains(says, visit.Output, StringComparison.Ordinal);
        Assert.Equal(error is null ? 0 : 1, visit.ExitCode);
        Assert.DoesNotContain("sandbox-zendesk-token", visit.Output + visit.Errors, StringComparison.Ordinal);
    }
}
