using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.Tests.Slack;

/// <summary>What may arrive is handled, or ignored on purpose.</summary>
public class EventTableTests
{
    /// <summary>What the app cannot do without; all that begins with message. arrives as message.</summary>
    private static readonly string[] Subscribed =
    [
        "message.channels", "message.groups", "app_mention", "reaction_added", "reaction_removed", "member_joined_channel",
        "channel_rename", "channel_archive", "subteam_members_changed", "app_home_opened", "app_uninstalled",
        "tokens_revoked",
    ];

    [Fact]
    public void Everything_the_app_subscribes_to_is_handled() => Assert.All(Subscribed, name =>
        Assert.True(EventTable.Find(name.Split('.')[0])?.IsHandled, name));

    [Fact]
    public void Everything_the_manifest_asks_for_is_handled() => Assert.All(SubscribedEvents.All, subscribed =>
        Assert.True(EventTable.Find(subscribed.Name.Split('.')[0])?.IsHandled, subscribed.Name));

    [Fact]
    public async Task Whatever_the_table_says_is_handled_has_somebody_who_handles_it()
    {
        await using var app = SlaBuddyHost.Build([]);
        var registered = app.Services.GetRequiredService<IServiceProviderIsService>();

        var alone = EventTable.All.Where(kind => kind.IsHandled)
            .Where(kind => !registered.IsService(typeof(IEventHandler<>).MakeGenericType(kind.GetType().GenericTypeArguments)))
            .Select(kind => kind.Type);

        Assert.Equal([], alone);
    }

    [Fact]
    public void Every_type_stands_in_it_once_and_says_why() => Assert.All(EventTable.All.GroupBy(kind => kind.Type), rows =>
        Assert.NotEmpty(Assert.Single(rows).Why));

    [Theory]
    [InlineData("""{"type":"channel_rename","channel":{"id":"C1","name":"new"}}""", typeof(ChannelRename))]
    [InlineData("""{"type":"channel_rename","channel":"C1"}""", typeof(UnknownEvent))]
    [InlineData("""{"type":"user_change","user":{"id":"U1","profile":{}}}""", typeof(UserChange))]
    [InlineData("""{"type":"app_mention","ts":"1.0","channel":"C1","user":"U1"}""", typeof(MessageEvent))]
    [InlineData("""{"type":"pin_added"}""", typeof(UnknownEvent))]
    [InlineData("""{"type":17}""", typeof(UnknownEvent))]
    [InlineData("""{}""", typeof(UnknownEvent))]
    [InlineData("""{"type":"tokens_revoked","tokens":{"bot":"U1"}}""", typeof(UnknownEvent))]
    public void An_event_is_read_as_what_its_type_says_and_an_odd_one_never_fails(string json, Type shape) =>
        Assert.IsType(shape, Parse(json).Event);

    [Theory]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public void What_is_no_event_is_none(string json) => Assert.Null(Parse(json).Event);

    private static EventEnvelope Parse(string json) => SlackJson.Parse<EventEnvelope>(
        Encoding.UTF8.GetBytes($$"""{"type":"event_callback","team_id":"T1","event":{{json}}}"""));
}
