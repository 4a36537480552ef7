using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Setup;

/// <summary>Makes the people chosen in <see cref="AgentsModal"/> agents, at once.</summary>
internal sealed partial class AgentsSubmission(SetupRights rights, SetupRegister register, ILogger<AgentsSubmission> logger)
    : IViewSubmissionHandler
{
    private const string Title = "Agents";

    public async Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct)
    {
        if (viewSubmission is not { View: { } view, User.Id: { } user }) return null;
        if (!await rights.MayAsync(user, ct))
            return ViewSubmissionResponse.Update(AnswerModal.Saying(Title, SetupWording.ForThoseWhoDecide));
        var people = view.ValueOf(AgentsModal.People)?.SelectedUsers ?? [];
        if (await register.RefusedAsync(people, ct) is { Count: > 0 } refused)
            return ViewSubmissionResponse.Error(AgentsModal.People,
                $"Bots, guests and people of other companies cannot be agents: {string.Join(", ", refused)}.");

        var changed = await register.SetAgentsAsync(people, ct);
        LogSet(user, changed, people.Count);
        return ViewSubmissionResponse.Update(AnswerModal.Saying(Title, changed == 0
            ? "Nothing changed."
            : people.Count == 0
                ? "Nobody is named here any more."
                : $"From now on these count beside those of the team's file: {string.Join(", ", people.Select(id => $"<@{id}>"))}."));
    }

    [LoggerMessage(LogLevel.Information, "{UserId} named agents: {Changed} came or went, there are {Agents} now")]
    private partial void LogSet(string userId, int changed, int agents);
}
