namespace SlaBuddy.Slack.Events;

/// <summary>Does what one kind of event asks for. Whoever handles it stores first: the acknowledgement comes after.</summary>
internal interface IEventHandler<in TEvent> where TEvent : Event
{
    Task Handle(TEvent slackEvent, CancellationToken ct);
}
