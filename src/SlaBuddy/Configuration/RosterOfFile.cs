using Microsoft.Extensions.Options;
using SlaBuddy.Roster;

namespace SlaBuddy.Configuration;

/// <summary>What the file says of the roster goes before the environment; its calendars come beside the others.</summary>
internal sealed class RosterOfFile(TeamFile file) : IPostConfigureOptions<GoogleCalendarOptions>
{
    public void PostConfigure(string? name, GoogleCalendarOptions options)
    {
        if (file.Reading.Configuration?.Roster is not { } roster) return;
        options.Calendars = [.. options.Calendars, .. roster.Calendars];
        options.EmbeddedPattern = roster.EmbeddedPattern ?? options.EmbeddedPattern;
        options.LookBack = roster.LookBack ?? options.LookBack;
        options.LookAhead = roster.LookAhead ?? options.LookAhead;
        options.SyncEvery = roster.SyncEvery ?? options.SyncEvery;
    }
}
