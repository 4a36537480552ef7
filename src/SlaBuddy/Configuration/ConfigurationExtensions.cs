using SlaBuddy.Configuration.Startup;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration;

internal static class ConfigurationExtensions
{
    /// <summary>
    /// The team's file and what it means in this workspace. Call it after <c>AddDatabase</c>: its last step applies the
    /// configuration to a database that is there.
    /// </summary>
    public static IServiceCollection AddSlaBuddyConfiguration(
        this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new TeamFile(configuration))
        .AddSingleton<WorkspaceFindings>()
        .AddSingleton<WorkspaceMemory>()
        .AddSingleton<ConfigurationInForce>()
        .AddStartupStep<SettingsStart>()
        .AddStartupStep<WorkspaceStart>()
        .AddStartupStep<CalendarStart>()
        .AddStartupStep<ConfigurationStart>()
        .AddHostedService<SlackReturn>();

    /// <summary>The team's file where there is no workspace: its policies.</summary>
    public static IServiceCollection AddHeadlessConfiguration(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new TeamFile(configuration))
        .AddSingleton<ConfigurationInForce>()
        .AddSingleton<Installation>()
        .AddStartupStep<HeadlessStart>();
}
