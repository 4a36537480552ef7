using SlaBuddy.Roster;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>Who somebody is, as soon as Slack tells: a guest who became a colleague is none tomorrow but now.</summary>
internal sealed class PersonIntake(PersonDirectory people) : IEventHandler<UserChange>, IEventHandler<TeamJoin>
{
    public Task Handle(UserChange slackEvent, CancellationToken ct) => TakeAsync(slackEvent, ct);

    public Task Handle(TeamJoin slackEvent, CancellationToken ct) => TakeAsync(slackEvent, ct);

    private Task TakeAsync(PersonEvent told, CancellationToken ct) =>
        told.User is { Id.Length: > 0 } user ? people.TakeAsync(user, ct) : Task.CompletedTask;
}
