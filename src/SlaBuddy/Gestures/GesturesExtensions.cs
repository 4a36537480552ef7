using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Gestures.Commands;
using SlaBuddy.Gestures.Emoji;
using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Mentions;
using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Overrides;
using SlaBuddy.Gestures.Setup;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.Gestures;

internal static class GesturesExtensions
{
    /// <summary>What people do to tickets other than by writing, whichever road it comes by.</summary>
    public static IServiceCollection AddGestures(this IServiceCollection services) => services
        .AddSingleton<ISlackInteractions, InteractionDispatch>()
        .AddSingleton<GestureInbox>()
        .AddSingleton<GestureDesk>()
        .AddSingleton<PressedButtons>()
        .AddSingleton<ModalOpening>()
        .AddSingleton<SentGesture>()
        .AddVerbButton(EscalationButtons.Snooze, Verb.Snooze)
        .AddVerbButton(EscalationButtons.Claim, Verb.Claim)
        .AddButton<PauseButton>(EscalationButtons.Pause)
        .AddButton<ResolveButton>(EscalationButtons.Resolve)
        .AddModal<PauseModal>(PauseModal.CallbackId)
        .AddModal<ResolveModal>(ResolveModal.CallbackId)
        .AddSingleton<IEventHandler<MessageEvent>, HeardMention>()
        .AddEmoji()
        .AddOverrides()
        .AddSlaCommand()
        .AddHome();

    private static IServiceCollection AddEmoji(this IServiceCollection services) => services
        .AddSingleton<EmojiGestures>()
        .AddSingleton<IEventHandler<ReactionAdded>>(provider => provider.GetRequiredService<EmojiGestures>())
        .AddSingleton<IEventHandler<ReactionRemoved>>(provider => provider.GetRequiredService<EmojiGestures>());

    private static IServiceCollection AddOverrides(this IServiceCollection services) => services
        .AddSingleton<CoverWindow>()
        .AddSingleton<CoverCommand>()
        .AddButton<CoverWindow>(OverrideButtons.Cover)
        .AddButton<EndButton>(OverrideButtons.End)
        .AddModal<CoverSubmission>(CoverModal.CallbackId);

    private static IServiceCollection AddSlaCommand(this IServiceCollection services) => services
        .AddSingleton<StatusAnswer>()
        .AddSingleton<OnCallAnswer>()
        .AddSingleton<SetupRights>()
        .AddSingleton<SetupRegister>()
        .AddSingleton<SetupCommand>()
        .AddSingleton<ChannelVisit>()
        .AddSingleton<AgentsCommand>()
        .AddModal<SetupSubmission>(SetupModal.CallbackId)
        .AddModal<AgentsSubmission>(AgentsModal.CallbackId)
        .AddCommand<SlaCommand>(AppManifest.Command);

    private static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddSingleton<HomeViewers>()
        .AddSingleton<HomeDrawing>()
        .AddSingleton<IEventHandler<AppHomeOpened>, HomeOpened>()
        .AddVerbButton(HomeButtons.Resume, Verb.Resume)
        .AddVerbButton(HomeButtons.Release, Verb.Release)
        .AddHostedService<HomeLoop>();

    private static IServiceCollection AddVerbButton(this IServiceCollection services, string actionId, string verb) =>
        services.AddKeyedSingleton<IBlockActionHandler<ButtonAction>>(actionId,
            (provider, _) => new VerbButton(verb, provider.GetRequiredService<PressedButtons>()));

    public static void MapGestures(this IEndpointRouteBuilder routes)
    {
        routes.MapSlackCommands();
        routes.MapSlackInteractivity();
    }
}
