namespace SlaBuddy.Slack.Interaction;

/// <summary>A modal was filled in and sent.</summary>
internal sealed record ViewSubmission : InteractionPayload
{
    public ViewInfo? View { get; init; }
}
