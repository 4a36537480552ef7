namespace SlaBuddy.Roster;

internal static class RosterExtensions
{
    /// <summary>People, agents and shifts. Needs the Slack client and the database.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GoogleCalendarOptions>().Bind(configuration.GetSection(GoogleCalendarOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => EmbeddedShifts.IsPattern(options.EmbeddedPattern),
                "GoogleCalendar__EmbeddedPattern is no regular expression; for example: embedded")
            .ValidateOnStart();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<AgentGroup>();
        services.AddSingleton<EmbeddedShifts>();
        services.AddSingleton<CalendarAccess>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<ShiftReader>();
        services.AddSingleton<RosterStore>();
        services.AddSingleton<RosterSync>();
        return services;
    }
}
