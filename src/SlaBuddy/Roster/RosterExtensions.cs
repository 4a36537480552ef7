using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlaBuddy.Configuration;
using SlaBuddy.Hosting;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Roster.Google;
using SlaBuddy.Roster.Ical;
using SlaBuddy.Roster.Matching;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Roster;

internal static class RosterExtensions
{
    private static readonly TimeSpan AgentsEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    /// <summary>People, agents and shifts. Needs the Slack client and the database.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GoogleCalendarOptions>().Bind(configuration.GetSection(GoogleCalendarOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => EmbeddedShifts.IsPattern(options.EmbeddedPattern),
                "GoogleCalendar__EmbeddedPattern is no regular expression; for example: embedded")
            .ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<GoogleCalendarOptions>, RosterFromFile>();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<IColleagueDirectory>(provider => provider.GetRequiredService<PersonDirectory>());
        services.AddSingleton<AgentGroup>();
        services.AddSingleton<EmbeddedShifts>();
        services.AddSingleton<ShiftReader>();
        services.AddSingleton<ShiftFinder>();
        services.AddSingleton<CalendarAccess>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<GoogleEvents>();
        services.AddFeeds();
        services.AddSingleton<RosterSources>();
        services.TryAddSingleton<ConfigurationInForce>();
        services.AddSingleton<RosterStore>();
        services.AddServiceMeter().AddSingleton<RosterMeter>();
        services.AddSingleton<RosterSync>();
        return services
            .AddStartupStep<TeamSync>()
            .AddStartupStep<RosterStart>()
            .AddRecurringJob<TeamSync>("team_sync", AgentsEvery)
            .AddRecurringJob<RosterStart>("roster_sync", RosterEvery(configuration));
    }

    private static void AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<FeedWire>();
        services.AddSingleton<FeedReader>();
        services.AddHttpClient(FeedWire.ClientName)
            // Each reading has its own time-out, by the injected clock.
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            // Its logs would hold the address, and whoever has that may read the calendar.
            .RemoveAllLoggers();
    }

    // A schedule is declared before options exist, so the two places that may name it are asked here.
    private static TimeSpan RosterEvery(IConfiguration configuration)
    {
        var options = configuration.GetSection(GoogleCalendarOptions.Section).Get<GoogleCalendarOptions>() ?? new();
        new RosterFromFile(new TeamFile(configuration)).PostConfigure(null, options);
        return options.SyncEvery < Soonest ? Soonest : options.SyncEvery;
    }
}
