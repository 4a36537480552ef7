using SlaBuddy.Intake;
using SlaBuddy.Slack;

namespace SlaBuddy.Tests.Intake;

/// <summary>Integrations put their facts wherever Slack lets them; all of it is searched.</summary>
public class IntegrationPostTests
{
    [Theory]
    [InlineData("""{"attachments":[{"text":"*Ticket ID*: 4711"}]}""")]
    [InlineData("""{"attachments":[{"fields":[{"title":"Ticket ID","value":"4711"}]}]}""")]
    [InlineData("""{"attachments":[{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Ticket ID:* 4711"}}]}]}""")]
    [InlineData("""{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Ticket ID*: 4711"}}]}""")]
    [InlineData("""{"blocks":[{"type":"section","fields":[{"type":"mrkdwn","text":"*Ticket ID*\n4711"}]}]}""")]
    [InlineData("""{"blocks":[{"type":"section","fields":[{"type":"mrkdwn","text":"*Ticket ID:*\n4711"}]}]}""")]
    [InlineData("""{"blocks":[{"type":"context","elements":[{"type":"mrkdwn","text":"*Ticket ID*: 4711"}]}]}""")]
    [InlineData("""
        {"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
          {"type":"text","text":"Ticket ID","style":{"bold":true}},{"type":"text","text":": 4711"}]}]}]}
        """)]
    [InlineData("""
        {"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[
          {"type":"text","text":"Ticket ID: ","style":{"bold":true}},{"type":"link","url":"4711"}]}]}]}]}
        """)]
    public void A_fact_is_found_wherever_it_stands(string post) =>
        Assert.Contains("*Ticket ID*: 4711", Text(post, bot: true), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"blocks":"odd"}""")]
    [InlineData("""{"blocks":[7,null,{"type":3,"text":9,"fields":{},"elements":"x"},{"type":"rich_text","elements":[[]]}]}""")]
    [InlineData("""{"blocks":[{"type":"rich_text_section","elements":[null,{"type":"text","text":5,"style":"bold"}]}]}""")]
    public void Blocks_of_an_unforeseen_shape_say_nothing_and_break_nothing(string post) =>
        Assert.Null(Text(post, bot: true)?.Trim() is { Length: > 0 } said ? said : null);

    [Theory]
    [InlineData("""{"attachments":[{"from_url":"https://x.example","text":"*Ticket priority*: urgent"}]}""")]
    [InlineData("""
        {"attachments":[{"from_url":"https://x.example",
          "blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Ticket priority*: urgent"}}]}]}
        """)]
    public void What_a_page_says_that_a_link_leads_to_is_no_fact(string post) => Assert.Null(Text(post, bot: true));

    [Fact]
    public void What_a_person_writes_is_not_stored_twice() =>
        Assert.Null(Text("""{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"hello"}}]}""", bot: false));

    private static string? Text(string post, bool bot) =>
        AttachmentText.Of(SlackJson.Parse<MessageEvent>(System.Text.Encoding.UTF8.GetBytes(post)) with { BotId = bot ? "B1" : null });
}
