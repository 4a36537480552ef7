using System.Text.Json;
using SlaBuddy.Slack.Views;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class ViewsApi(SlackWire wire) : IViewsApi
{
    public async Task<string> Open(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken)
    {
        const string method = "views.open";
        // A trigger is good for one call.
        var answer = await wire.PostAsync<ViewAnswer>(method, new SlackArguments
        {
            { "trigger_id", triggerId },
            { "view", JsonOf(view) },
        }, cancellationToken);
        return answer.View?.Id ?? throw new SlackAmbiguousException(method, "no_view");
    }

    public Task Update(string viewId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        wire.ReadAsync<SlackAnswer>("views.update", new SlackArguments
        {
            { "view_id", viewId },
            { "view", JsonOf(view) },
        }, cancellationToken);

    public Task Publish(string userId, HomeViewDefinition view, CancellationToken cancellationToken) =>
        wire.ReadAsync<SlackAnswer>("views.publish", new SlackArguments
        {
            { "user_id", userId },
            { "view", JsonOf(view) },
        }, cancellationToken);

    private static string JsonOf(ViewDefinition view) => JsonSerializer.Serialize(
        view with { Blocks = MessageLimits.Fit(view.Blocks) ?? [] }, SlackJson.Options);

    private sealed record ViewAnswer : SlackAnswer
    {
        public OpenedView? View { get; init; }
    }

    private sealed record OpenedView(string? Id);
}
