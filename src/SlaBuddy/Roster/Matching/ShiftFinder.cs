namespace SlaBuddy.Roster.Matching;

/// <summary>Finds the people of events among those in Slack.</summary>
internal sealed class ShiftFinder(ShiftReader shifts, IColleagueDirectory people) : IDisposable
{
    // Sources are read side by side, and each would have the same people read.
    private readonly SemaphoreSlim _asking = new(1);

    private static readonly TimeSpan PeopleDaily = TimeSpan.FromDays(1);
    private static readonly TimeSpan PeopleHourly = TimeSpan.FromHours(1);

    public Task<IReadOnlyList<ShiftRow>> FindAsync(
        string calendarId, IReadOnlyList<RosterEvent> events, CancellationToken ct) =>
        FindAsync(colleagues => shifts.Read(calendarId, events, colleagues), ct);

    /// <summary>Asks again among the people of this hour when somebody is not among those of this day.</summary>
    public async Task<IReadOnlyList<ShiftRow>> FindAsync(
        Func<Colleagues, IReadOnlyList<ShiftRow>> read, CancellationToken ct)
    {
        var found = read(await ColleaguesAsync(PeopleDaily, ct));
        return found.All(shift => shift.UserId is not null)
            ? found
            : read(await ColleaguesAsync(PeopleHourly, ct));
    }

    public void Dispose() => _asking.Dispose();

    private async Task<Colleagues> ColleaguesAsync(TimeSpan notOlderThan, CancellationToken ct)
    {
        await _asking.WaitAsync(ct);
        try
        {
            return await people.ColleaguesAsync(notOlderThan, ct);
        }
        finally
        {
            _asking.Release();
        }
    }
}
