using SlaBuddy.Slack.Events;

namespace SlaBuddy.Gestures.Home;

/// <summary>Somebody looks at the bot: the Home tab is drawn as soon as the event is acknowledged.</summary>
internal sealed class HomeOpened(HomeViewers viewers) : IEventHandler<AppHomeOpened>
{
    public Task Handle(AppHomeOpened slackEvent, CancellationToken ct)
    {
        if (slackEvent is { User: { Length: > 0 } user, Tab: null or "home" })
            viewers.Opened(user);
        return Task.CompletedTask;
    }
}
