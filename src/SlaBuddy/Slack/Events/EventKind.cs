using System.Text.Json;

namespace SlaBuddy.Slack.Events;

/// <summary>A row of <see cref="EventTable"/>: what a type of event is for us.</summary>
/// <param name="Type">As Slack names it.</param>
/// <param name="Why">What it does here, or why it does nothing.</param>
internal record EventKind(string Type, string Why)
{
    /// <summary>Whether anything is to be done about it.</summary>
    public virtual bool IsHandled => false;

    public static EventKind Of<TEvent>(string type, string why) where TEvent : Event =>
        new EventKind<TEvent>(type, why);

    public static EventKind Ignored(string type, string why) => new(type, why);

    public virtual Event? Read(JsonElement json) => new UnknownEvent { Type = Type };

    /// <summary>Hands it to whoever handles it; returns whether there was somebody.</summary>
    public virtual Task<bool> HandleAsync(IServiceProvider services, Event slackEvent, CancellationToken ct) =>
        Task.FromResult(false);
}

internal sealed record EventKind<TEvent>(string Type, string Why) : EventKind(Type, Why) where TEvent : Event
{
    public override bool IsHandled => true;

    public override Event? Read(JsonElement json) => json.Deserialize<TEvent>(SlackJson.Options);

    public override async Task<bool> HandleAsync(IServiceProvider services, Event slackEvent, CancellationToken ct)
    {
        if (slackEvent is not TEvent known) return false;
        var any = false;
        foreach (var handler in services.GetServices<IEventHandler<TEvent>>())
        {
            await handler.Handle(known, ct);
            any = true;
        }
        return any;
    }
}
