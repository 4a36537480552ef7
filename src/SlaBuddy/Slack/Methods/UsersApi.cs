using Microsoft.Extensions.Options;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class UsersApi(SlackWire wire, IOptions<SlackOptions> options) : IUsersApi
{
    private const string ListMethod = "users.list";

    public Task<User> Info(string userId, CancellationToken cancellationToken) =>
        OneAsync("users.info", new SlackArguments { { "user", userId } }, cancellationToken);

    public Task<User> LookupByEmail(string email, CancellationToken cancellationToken) =>
        OneAsync("users.lookupByEmail", new SlackArguments { { "email", email } }, cancellationToken);

    public IAsyncEnumerable<User> List(CancellationToken cancellationToken) =>
        Cursor.FollowAsync<User>(ListMethod, async (cursor, ct) =>
        {
            var answer = await wire.ReadAsync<MembersAnswer>(ListMethod, new SlackArguments
            {
                { "limit", options.Value.ListPageSize },
                { "cursor", cursor },
            }, ct);
            return (answer.Members ?? [], answer.NextCursor);
        }, cancellationToken);

    private async Task<User> OneAsync(string method, SlackArguments arguments, CancellationToken ct)
    {
        var answer = await wire.ReadAsync<UserAnswer>(method, arguments, ct);
        return answer.User ?? throw new SlackAmbiguousException(method, "no_user");
    }

    private sealed record MembersAnswer : SlackAnswer
    {
        public IReadOnlyList<User>? Members { get; init; }
    }

    private sealed record UserAnswer : SlackAnswer
    {
        public User? User { get; init; }
    }
}
