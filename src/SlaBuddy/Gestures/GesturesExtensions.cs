using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures;

internal static class GesturesExtensions
{
    /// <summary>What people do to tickets other than by writing, whichever road it comes by.</summary>
    public static IServiceCollection AddGestures(this IServiceCollection services) => services
        .AddSingleton<ISlackInteractions, InteractionDispatch>()
        .AddSingleton<GestureInbox>()
        .AddButton<SnoozeButton>(EscalationButtons.Snooze)
        .AddButton<ClaimButton>(EscalationButtons.Claim);

    public static void MapGestures(this IEndpointRouteBuilder routes)
    {
        routes.MapSlackCommands();
        routes.MapSlackInteractivity();
    }
}
