using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Roster;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Stories.Rosters;

/// <summary>A story whose shifts stand in a calendar in Berlin, where the test writes them before the service reads.</summary>
internal sealed class RosterStage(Story story) : IAsyncDisposable
{
    public const string Calendar = "duty@acme.example";

    /// <summary>A calendar without a shift, for rosters that come from elsewhere.</summary>
    public const string Empty = "empty@acme.example";

    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public Story Story => story;

    public SandboxCalendar Google => story.Sandbox.Calendar;

    /// <summary>The service is not started yet, so that the calendar can be written first.</summary>
    public static async Task<RosterStage> SetAsync(string roster = $"{{calendars: [{Calendar}], look_ahead: 60d}}",
        string yaml = StoryFile.Published, double minute = -30)
    {
        var story = await Story.BeginAsync(yaml: $"{yaml}\nroster: {roster}", minute: minute, start: false);
        story.Sandbox.Calendar.Add(Calendar, "Duty", Berlin);
        story.Sandbox.Calendar.Add(Empty, "Empty", Berlin);
        return new(story);
    }

    public Task StartAsync() => story.StartServiceAsync();

    /// <summary>Every source is read as the schedule would read it.</summary>
    public async Task ReadRosterAsync()
    {
        await story.Service.Services.GetRequiredService<RosterStart>().RunOnceAsync(CancellationToken.None);
        await story.SettleAsync();
    }

    /// <summary>An event by the clocks of Berlin.</summary>
    public static CalendarEvent Event(string id, string title, string from, string to, params Attendee[] invited) =>
        new(id, title, At(from), At(to)) { Attendees = [.. invited] };

    public static EventTime At(string wall) =>
        EventTime.At(DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Berlin);

    public static EventTime On(string day) => EventTime.On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Who is on shift at a time of Berlin's clocks; embedded people bear their product.</summary>
    public async Task<string> OnShiftAsync(string wall)
    {
        var at = At(wall).Instant!.Value;
        await using var connection = await story.Database.DataSource.OpenConnectionAsync();
        return string.Join(' ', await connection.QueryAsync<string>(
            """
            select initcap(substr(user_id, 3)) || case when embedded then '(' || coalesce(product, '') || ')' else '' end
              from sla.on_shift('T0ACME', @at)
             order by 1
            """, new { at }));
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();
}
