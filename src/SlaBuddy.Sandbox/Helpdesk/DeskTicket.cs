using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>A ticket as the helpdesk keeps it. The first message is the request.</summary>
internal sealed record DeskTicket(long Id, DeskAuthor Requester, string Priority, string Type, DateTimeOffset CreatedAt)
{
    public ImmutableList<DeskMessage> Messages { get; init; } = [];

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    public DateTimeOffset? SolvedAt { get; init; }

    public bool IsDeleted { get; init; }
}
