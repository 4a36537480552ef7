using System.Globalization;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// What was told to Slack, and what could not be. Reading needs the scope <c>notifications:read</c>, sending again
/// <c>notifications:write</c>.
/// </summary>
public sealed class NotificationsClient
{
    private readonly Pipeline _calls;

    internal NotificationsClient(Pipeline calls) => _calls = calls;

    /// <summary>What was to be told in Slack, the newest first.</summary>
    /// <param name="filter">Which; all unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Notification> ListAsync(NotificationFilter? filter = null)
    {
        var query = new Query().Add("state", filter?.States).Add("kind", filter?.Kinds).Add("ticket_id", filter?.TicketId);
        return new((after, limit, ct) =>
            _calls.AskAsync(Call.Read("notifications", query.On(after, limit)), ClientJson.Default.PageNotification, ct));
    }

    /// <summary>One notification, with what became of it.</summary>
    /// <param name="notificationId">Its number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The notification.</returns>
    /// <exception cref="NotFoundException">There is no such notification.</exception>
    public Task<Notification> GetAsync(long notificationId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(notificationId)), ClientJson.Default.Notification, cancellationToken);

    /// <summary>Sends once more what Slack refused for good.</summary>
    /// <param name="notificationId">Its number.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The notification: pending, or suppressed where its ticket no longer waits.</returns>
    /// <exception cref="NotFoundException">There is no such notification.</exception>
    /// <exception cref="ConflictException">It did not fail for good.</exception>
    public Task<Notification> ResendAsync(long notificationId, string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Write(HttpMethod.Post, PathOf(notificationId) + "/resend", null, idempotencyKey),
            ClientJson.Default.Notification, cancellationToken);

    private static string PathOf(long notificationId) => string.Create(CultureInfo.InvariantCulture, $"notifications/{notificationId}");
}
