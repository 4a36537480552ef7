using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Doctor;

public class DoctorTests
{
    [Fact]
    public async Task All_is_fine_where_all_is_fine()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await VisitAsync(slack, db.ConnectionString,
            $"{Yaml.Smallest}\ntargets: {{\"@head-of-success\": U0HANA}}");

        Assert.Equal(0, visit.ExitCode);
        Assert.Contains("@sla_buddy in Acme Support (T0ACME).", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#enterprise (C0ENTERPRISE).", visit.Output, StringComparison.Ordinal);
        Assert.Contains("every migration applied", visit.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is wrong.\n", visit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_is_said_with_its_remedy_and_nothing_is_joined()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Scopes.Remove("chat:write");

        var visit = await VisitAsync(slack, "Host=127.0.0.1;Port=1;Username=ana;Password=hunter2",
            """
            channels:
              - {channel: teams, kind: customer}
              - {channel: vip, kind: customer}
            """);

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("chat:write (to post escalations)", visit.Output, StringComparison.Ordinal);
        Assert.Contains("SLA Buddy is not in #teams yet.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Write /invite @SLA Buddy in that channel", visit.Output, StringComparison.Ordinal);
        Assert.Contains("@head-of-success is nobody in this workspace.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1, database ana cannot be reached.", visit.Output, StringComparison.Ordinal);
        Assert.EndsWith("4 things are wrong.\n", visit.Output, StringComparison.Ordinal);
        Assert.Empty(slack.Joined);
    }

    [Fact]
    public async Task A_Slack_that_answers_HTML_keeps_no_other_check_from_being_made()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Html = "<html>Please log in</html>";
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await VisitAsync(slack, db.ConnectionString, Yaml.Smallest);

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("Slack gave no usable answer to auth.test", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Needs Slack and the file.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("every migration applied", visit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_setting_it_says_where_to_begin()
    {
        var visit = await ServiceProcess.RunAsync(["doctor"], ("Policies__Path", "/nowhere/sla-buddy.yaml"));

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("The bot token is missing.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("There is no file /nowhere/sla-buddy.yaml.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("A private PostgreSQL", visit.Output, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task An_unknown_option_is_wrong_usage()
    {
        var visit = await ServiceProcess.RunAsync(["doctor", "--cure"]);

        Assert.Equal(2, visit.ExitCode);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> VisitAsync(
        Workspace slack, string database, string yaml)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, yaml);
        var visit = await ServiceProcess.RunAsync(["doctor"],
            ("Slack__BotToken", Workspace.Token), ("Slack__SigningSecret", "hunter2"),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl), ("Slack__RetryDelay", "00:00:00.010"),
            ("ConnectionStrings__SlaBuddy", database), ("Policies__Path", file));
        File.Delete(file);
        Assert.DoesNotContain(Workspace.Token, visit.Output + visit.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", visit.Output + visit.Errors, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
        return visit;
    }
}
