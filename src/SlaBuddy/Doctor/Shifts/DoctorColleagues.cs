using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor.Shifts;

/// <summary>The people as one visit sees them; nobody where Slack cannot be asked, which is told elsewhere.</summary>
internal sealed class DoctorColleagues(Examination examination, TimeProvider clock) : IColleagueDirectory
{
    public async Task<Colleagues> ColleaguesAsync(TimeSpan notOlderThan, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await examination.IdentityAsync(ct) is not { } identity) return new([], now);
        var us = new Installation();
        us.Become(identity, opsChannelId: null);
        return Colleagues.Among(await examination.Directory.PeopleAsync(ct), us, now);
    }

    public Task EnsureAsync(IReadOnlyCollection<string> userIds, CancellationToken ct) => Task.CompletedTask;
}
