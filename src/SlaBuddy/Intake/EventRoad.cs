namespace SlaBuddy.Intake;

/// <summary>How Slack brings us its events. Both may be open at once; what comes twice counts once.</summary>
internal enum EventRoad
{
    Http,
    Socket,
}
