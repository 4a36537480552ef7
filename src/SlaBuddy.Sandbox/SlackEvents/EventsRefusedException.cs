namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>The address for events did not echo the challenge.</summary>
internal sealed class EventsRefusedException(Uri address) : Exception(
    $"{address} did not echo the challenge. Is the service running there, with the sandbox's signing secret?");
