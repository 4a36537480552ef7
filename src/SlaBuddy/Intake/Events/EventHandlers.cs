using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

internal static class EventHandlers
{
    /// <summary>What the intake does about events of <see cref="EventTable"/>; other rooms add their own.</summary>
    public static IServiceCollection AddEventHandlers(this IServiceCollection services) => services
        .AddSingleton<AgentsIntake>()
        .AddHostedService(provider => provider.GetRequiredService<AgentsIntake>())
        .AddSingleton<IEventHandler<SubteamMembersChanged>>(provider => provider.GetRequiredService<AgentsIntake>())
        .AddSingleton<IEventHandler<SubteamUpdated>>(provider => provider.GetRequiredService<AgentsIntake>())
        .AddSingleton<IEventHandler<MessageEvent>, MessageIntake>()
        .AddSingleton<IEventHandler<ChannelRename>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelArchive>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelUnarchive>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelDeleted>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelLeft>, ChannelIntake>()
        .AddSingleton<IEventHandler<MemberJoinedChannel>, ChannelIntake>()
        .AddSingleton<IEventHandler<MemberLeftChannel>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelIdChanged>, ChannelIntake>()
        .AddSingleton<IEventHandler<ChannelHistoryChanged>, GapIntake>()
        .AddSingleton<IEventHandler<AppRateLimited>, GapIntake>()
        .AddSingleton<IEventHandler<UserChange>, PersonIntake>()
        .AddSingleton<IEventHandler<TeamJoin>, PersonIntake>()
        .AddSingleton<IEventHandler<TokensRevoked>, RevocationIntake>()
        .AddSingleton<IEventHandler<AppUninstalled>, RevocationIntake>();
}
