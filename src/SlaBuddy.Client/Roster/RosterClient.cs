using System.Globalization;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// Who is on shift, and what was said over the calendar. Reading needs the scope <c>roster:read</c>, writing <c>roster:write</c>.
/// </summary>
public sealed class RosterClient
{
    private readonly Pipeline _calls;

    internal RosterClient(Pipeline calls) => _calls = calls;

    /// <summary>Who is on shift at an instant, with the proof.</summary>
    /// <param name="at">The instant; now unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Those on shift.</returns>
    public Task<RosterAt> GetAsync(DateTimeOffset? at = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read("roster", new Query().Add("at", at)), ClientJson.Default.RosterAt, cancellationToken);

    /// <summary>What was said over the calendar, the newest first; past ones, too.</summary>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Override> ListOverridesAsync() => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read(Overrides, new Query().On(after, limit)), ClientJson.Default.PageOverride, ct));

    /// <summary>One override.</summary>
    /// <param name="overrideId">Its number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Who covers or is off, and who said so.</returns>
    /// <exception cref="NotFoundException">There is no such override.</exception>
    public Task<Override> GetOverrideAsync(long overrideId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(overrideId)), ClientJson.Default.Override, cancellationToken);

    /// <summary>Says over the calendar that somebody covers, or is off. Counts at once, and ends by itself.</summary>
    /// <param name="said">What.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The override.</returns>
    /// <exception cref="InvalidRequestException">The person is unknown or has left, or has no shift that could be covered.</exception>
    public Task<Override> CreateOverrideAsync(NewOverride said, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("kind", said.Kind).Add("user_id", said.UserId).Add("covered_user_id", said.CoveredUserId)
            .Add("starts_at", said.StartsAt).Add("ends_at", (DateTimeOffset?)said.EndsAt);
        return _calls.AskAsync(Call.Write(HttpMethod.Post, Overrides, body.ToBytes(), idempotencyKey), ClientJson.Default.Override,
            cancellationToken);
    }

    /// <summary>Takes an override back: from now on the calendar counts again. It stays for the record.</summary>
    /// <param name="overrideId">Its number.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The override, with who ended it and when.</returns>
    /// <exception cref="NotFoundException">There is no such override.</exception>
    /// <exception cref="ConflictException">It is over already.</exception>
    public Task<Override> EndOverrideAsync(long overrideId, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Write(HttpMethod.Delete, PathOf(overrideId), null, idempotencyKey), ClientJson.Default.Override,
            cancellationToken);

    private const string Overrides = "roster/overrides";

    private static string PathOf(long overrideId) => string.Create(CultureInfo.InvariantCulture, $"{Overrides}/{overrideId}");
}
