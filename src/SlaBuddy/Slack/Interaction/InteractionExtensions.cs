namespace SlaBuddy.Slack.Interaction;

internal static class InteractionExtensions
{
    public static IServiceCollection AddButton<THandler>(this IServiceCollection services, string actionId)
        where THandler : class, IBlockActionHandler<ButtonAction> =>
        services.AddKeyedSingleton<IBlockActionHandler<ButtonAction>, THandler>(actionId);

    public static IServiceCollection AddModal<THandler>(this IServiceCollection services, string callbackId)
        where THandler : class, IViewSubmissionHandler =>
        services.AddKeyedSingleton<IViewSubmissionHandler, THandler>(callbackId);

    public static IServiceCollection AddCommand<THandler>(this IServiceCollection services, string command)
        where THandler : class, ISlashCommandHandler =>
        services.AddKeyedSingleton<ISlashCommandHandler, THandler>(command);
}
