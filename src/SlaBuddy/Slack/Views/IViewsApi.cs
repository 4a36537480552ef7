namespace SlaBuddy.Slack.Views;

internal interface IViewsApi
{
    /// <summary>Opens a modal for whoever did what the trigger came from, within three seconds of it.</summary>
    /// <returns>The view's id.</returns>
    /// <exception cref="SlackException"><c>expired_trigger_id</c>, <c>exchanged_trigger_id</c>.</exception>
    Task<string> Open(string triggerId, ModalViewDefinition view, CancellationToken cancellationToken = default);

    /// <summary>Replaces an open modal.</summary>
    /// <exception cref="SlackException"><c>not_found</c>: it was closed.</exception>
    Task Update(string viewId, ModalViewDefinition view, CancellationToken cancellationToken = default);

    /// <summary>Replaces the Home tab of one person.</summary>
    Task Publish(string userId, HomeViewDefinition view, CancellationToken cancellationToken = default);
}
