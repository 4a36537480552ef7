namespace SlaBuddy.Delivery;

internal static class DeliveryExtensions
{
    /// <summary>The outbox's way to Slack.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Outbox>()
        .AddSingleton<Sending>()
        .AddSingleton<PostTicketEscalation>()
        .AddSingleton<EditOverEscalation>()
        .AddSingleton<AnswerMention>()
        .AddSingleton<LookUpPost>()
        .AddSingleton<Delivery>()
        .AddHostedService<DeliveryLoop>();
}
