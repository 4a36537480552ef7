using Microsoft.Extensions.Options;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Delivery;

internal static class DeliveryExtensions
{
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    /// <summary>The outbox's way to Slack.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<Outbox>()
            .AddSingleton<UnderWay>()
            .AddSingleton<Sending>()
            .AddSingleton<PostTicketEscalation>()
            .AddSingleton<EditPost>()
            .AddSingleton<AnswerGesture>()
            .AddSingleton<LookUpPost>()
            .AddSingleton<Delivery>()
            .AddHostedService<DeliveryLoop>()
            .AddRecurringJob<OutboxPruning>("outbox_pruning", PruneEvery);
    }
}
