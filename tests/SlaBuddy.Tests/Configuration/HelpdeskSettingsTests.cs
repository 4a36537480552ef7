using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Tests.Configuration;

public class HelpdeskSettingsTests
{
    [Fact]
    public void A_channel_says_which_helpdesk_answers_its_tickets()
    {
        var helpdesk = Yaml.Read(Connected("kind: zendesk, url: https://acme.zendesk.com")).Channels[0].Helpdesk!;

        Assert.Equal(("zendesk", HelpdeskKind.Zendesk, "https://acme.zendesk.com/", "ticket_id"),
            (helpdesk.Name, helpdesk.Kind, helpdesk.Url.ToString(), helpdesk.TicketFact));
    }

    [Theory]
    [InlineData("url: https://acme.zendesk.com", "This helpdesk has no kind.")]
    [InlineData("kind: zendesk", "This helpdesk has no url.")]
    [InlineData("kind: zendesc, url: https://acme.zendesk.com", "kind cannot be \"zendesc\". Did you mean \"zendesk\"?")]
    [InlineData("kind: zendesk, url: acme.zendesk.com", "url is not the address of a helpdesk.")]
    [InlineData("kind: zendesk, url: \"file:///etc/passwd\"", "url is not the address of a helpdesk.")]
    [InlineData("kind: zendesk, url: http://acme.zendesk.com", "The token would travel to acme.zendesk.com without encryption.")]
    [InlineData("kind: zendesk, url: \"https://me:hunter2@acme.zendesk.com\"", "url holds credentials.")]
    [InlineData("kind: zendesk, url: https://acme.zendesk.com, name: Acme__x", "\"Acme__x\" cannot be the name of a helpdesk.")]
    [InlineData("kind: zendesk, url: https://acme.zendesk.com, ticket_fact: ticketid",
        "No pattern finds ticketid, so no ticket's number would be known. Did you mean \"ticket_id\"?")]
    public void What_is_wrong_with_it_is_told_and_no_secret_repeated(string helpdesk, string fault)
    {
        var told = Assert.Single(Yaml.FaultsOf(Connected(helpdesk)));

        Assert.EndsWith(fault, told, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", told, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_cannot_be_two_helpdesks()
    {
        var faults = Yaml.FaultsOf(Connected("kind: zendesk, url: https://acme.zendesk.com")
            + "\n  - {channel: \"#other\", kind: helpdesk, helpdesk: {kind: zendesk, url: https://other.zendesk.com}}");

        Assert.Contains("zendesk is another helpdesk at f:2:", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_tokens_and_addresses_of_this_machine_stand_in_the_one_message_at_start()
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(
            Connected("kind: zendesk, url: http://127.0.0.1:9/, name: acme")
                + "\n  - {channel: \"#teams\", kind: helpdesk, helpdesk: {kind: freshdesk, url: https://acme.freshdesk.com}}");
        world.Settings["Slack:SigningSecret"] = " ";
        world.Settings["Helpdesks:acme:Token"] = "hunter2";
        world.Settings["Helpdesks:acme:Timeout"] = "soon";

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(["Slack__SigningSecret", "Helpdesks__acme__Timeout", "sla-buddy.yaml:2:56", "Helpdesks__freshdesk__Token"],
            refusal!.Faults.Select(fault => fault.Where));
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    private static string Connected(string helpdesk) =>
        "channels:\n  - {channel: \"#enterprise\", kind: helpdesk, helpdesk: {" + helpdesk + "}}";
}
