namespace SlaBuddy.Helpdesk.Freshdesk;

/// <summary>A ticket as Freshdesk tells it with <c>include=stats</c>, as far as it concerns a clock.</summary>
internal sealed record FreshdeskTicket(long Id, int Status, long? RequesterId, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt, bool Spam, bool Deleted, FreshdeskStats? Stats)
{
    private const int Resolved = 4;
    private const int Closed = 5;

    public bool IsClosed => Status is Resolved or Closed;

    public bool IsThrownAway => Spam || Deleted;

    public bool IsUntouched => UpdatedAt <= CreatedAt
        && Stats is null or { AgentRespondedAt: null, RequesterRespondedAt: null };
}

internal sealed record FreshdeskStats(DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? AgentRespondedAt, DateTimeOffset? RequesterRespondedAt);

/// <summary>A reply or a note, without its text.</summary>
internal sealed record FreshdeskConversation(long Id, bool Incoming, bool Private, long? UserId, int? Source,
    bool? AutoResponse, long? AutomationId, DateTimeOffset CreatedAt)
{
    private const int Survey = 6;
    private const int Forwarded = 8;

    public bool IsAutomatic => AutoResponse == true || AutomationId is not null;

    /// <summary>It reached the customer, or came from there.</summary>
    public bool IsBetweenUs => !Private && Source is not (Survey or Forwarded);
}

internal sealed record FreshdeskAgent(FreshdeskContact? Contact);

internal sealed record FreshdeskContact(string? Name, string? Email);
