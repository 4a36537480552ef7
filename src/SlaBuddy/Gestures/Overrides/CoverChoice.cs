using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>What somebody chose in <see cref="CoverModal"/>.</summary>
internal sealed record CoverChoice(string Who, string? Covered, DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>What can be seen to be wrong without asking the database, at the field where it is.</summary>
    public ViewSubmissionResponse? Fault(DateTimeOffset now) => this switch
    {
        _ when Covered == Who =>
            ViewSubmissionResponse.Error(CoverModal.Covered, "This is the same person. Choose another, or nobody."),
        _ when Until <= now =>
            ViewSubmissionResponse.Error(CoverModal.Until, "Please choose a time that is still to come."),
        _ when Until <= From => ViewSubmissionResponse.Error(CoverModal.Until, "This is before it begins."),
        _ when Until - Begin(now) > Longest => ViewSubmissionResponse.Error(CoverModal.Until,
            "This is longer than 31 days. For longer, change the calendar."),
        _ => null,
    };

    /// <summary>A view is sent again when something in it was wrong, so what was chosen tells the tries apart.</summary>
    public Gesture As(ViewInfo view, string userId, DateTimeOffset now) =>
        new($"modal:{view.Id}:{Who}:{Covered}:{From.ToUnixTimeSeconds()}:{Until.ToUnixTimeSeconds()}",
            "modal", Verb.Cover, userId, now)
        {
            PersonId = Who,
            CoveredId = Covered,
            FromAt = From > now ? From : null,
            UntilAt = Until,
        };

    private DateTimeOffset Begin(DateTimeOffset now) => From > now ? From : now;
}
