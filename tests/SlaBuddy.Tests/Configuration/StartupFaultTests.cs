using SlaBuddy.Configuration.Startup;
using SlaBuddy.Sandbox;

namespace SlaBuddy.Tests.Configuration;

public class StartupFaultTests
{
    [Fact]
    public async Task Every_fault_of_settings_file_and_workspace_is_told_in_one_message()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Scopes.Remove("channels:join");
        slack.Scopes.Remove("usergroups:read");
        await using var world = new StartWorld().In(slack)
            .WithFile("channels: [{channel: enterprise, kind: customers}]");
        world.Settings["Slack:SigningSecret"] = " ";
        world.Settings["Slack:AppToken"] = "hunter2";
        world.Settings["GoogleCalendar:CalendarId"] = "support@acme.example";

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(
        [
            "Slack__SigningSecret", "Slack__AppToken", "sla-buddy.yaml:1:40", "GoogleCalendar__CredentialsPath",
            "Slack__BotToken",
        ], refusal!.Faults.Select(fault => fault.Where));
        Assert.StartsWith("SLA Buddy cannot start: 5 things need", refusal.Message, StringComparison.Ordinal);
        Assert.All(refusal.Faults, fault => Assert.Contains(fault.Remedy, refusal.Message, StringComparison.Ordinal));
        Assert.Contains("channels:join (to join the public", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("xapp-1-of-the-test", true)]
    public async Task With_Socket_Mode_no_secret_is_needed(string? appToken, bool isEnough)
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile("channels: []");
        world.Settings["Slack:SigningSecret"] = null;
        world.Settings["Slack:AppToken"] = appToken;

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(isEnough, refusal!.Faults.All(fault => fault.Where != SettingName.SigningSecret));
    }

    [Theory]
    [InlineData(null, "The bot token is missing.")]
    [InlineData("xapp-1-hunter2", "This is an app-level token, not the bot token.")]
    [InlineData("hunter2", "This is not a bot token.")]
    [InlineData("xoxb-hunter2\nX-Evil: 1", "This is not a bot token.")]
    [InlineData("xoxb-hunter2\n", "This is not a bot token.")]
    public async Task A_bot_token_that_is_none_is_refused_without_being_repeated(string? token, string what)
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(Yaml.Smallest);
        world.Settings["Slack:BotToken"] = token;

        var (_, refusal) = await world.StartAsync();

        var fault = Assert.Single(refusal!.Faults);
        Assert.Equal((SettingName.BotToken, what), (fault.Where, fault.What));
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_is_told_with_the_way_to_a_new_one()
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(Yaml.Smallest);
        world.Settings["Slack:BotToken"] = "xoxb-another-hunter2";

        var (_, refusal) = await world.StartAsync();

        var fault = Assert.Single(refusal!.Faults);
        Assert.Equal("Slack refused auth.test: invalid_auth.", fault.What);
        Assert.Contains("xoxb-", fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_HTML_in_place_of_Slack_is_told_as_what_it_is()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Html = "<html>Please log in</html>";
        await using var world = new StartWorld().In(slack).WithFile(Yaml.Smallest);

        var (_, refusal) = await world.StartAsync();

        Assert.Contains("Slack__ApiBaseUrl", Assert.Single(refusal!.Faults).Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "is not JSON.")]
    [InlineData("[]", "holds no service account: it is no JSON object.")]
    [InlineData("""{"type":"authorized_user"}""", "holds no service account: its type is not service_account.")]
    [InlineData("""{"type":"service_account","client_email":"a@b.c","private_key":"hunter2"}""",
        "holds no service account: private_key is missing.")]
    public async Task Credentials_that_are_none_are_refused_without_being_repeated(string credentials, string what)
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack)
            .WithFile($"{Yaml.Smallest}\nroster: {{calendars: [support@acme.example]}}");
        world.Settings["GoogleCalendar:CredentialsPath"] = world.Write("key.json", credentials);

        var (_, refusal) = await world.StartAsync();

        Assert.EndsWith(what, Assert.Single(refusal!.Faults).What, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_is_refused_stands_beside_the_other_faults()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);
        await using var world = new StartWorld()
            .WithFile($"{Yaml.Smallest}\nroster: {{calendars: [other@acme.example]}}");
        world.Settings["Slack:BotToken"] = null;
        world.Settings["ConnectionStrings:SlaBuddy"] = "Host=127.0.0.1;Port=1;";
        world.Settings["GoogleCalendar:BaseUrl"] = $"{sandbox.BaseUrl}google/calendar/v3/";
        world.Settings["GoogleCalendar:CredentialsPath"] = world.Write("key.json", "");
        sandbox.Calendar.WriteCredentials(world.Settings["GoogleCalendar:CredentialsPath"]!);

        var (_, refusal) = await world.StartAsync();

        Assert.Equal([SettingName.BotToken, "other@acme.example"], refusal!.Faults.Select(fault => fault.Where));
    }

    [Fact]
    public async Task Credentials_without_a_calendar_are_half_a_configuration()
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(Yaml.Smallest);
        world.Settings["GoogleCalendar:CredentialsPath"] = "/nowhere/key.json";

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(["There is no file /nowhere/key.json.", "There are credentials but no calendar to read."],
            refusal!.Faults.Select(fault => fault.What));
    }
}
