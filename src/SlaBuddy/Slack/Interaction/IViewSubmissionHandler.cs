namespace SlaBuddy.Slack.Interaction;

/// <summary>Takes what was filled into one kind of modal.</summary>
internal interface IViewSubmissionHandler
{
    /// <returns>Null closes the modal.</returns>
    Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct);
}
