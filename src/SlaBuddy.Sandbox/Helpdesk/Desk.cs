namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>A helpdesk in memory: its tickets, who works there, and what they do.</summary>
internal sealed class Desk(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, DeskTicket> _tickets = [];
    private long _lastTicket = 4710;
    private long _lastMessage = 90_000;

    public DeskAuthor Agent { get; } = new(1001, "Ana", "ana@acme.example", IsAgent: true);

    public DeskAuthor Customer { get; } = new(2001, "Carla", "carla@globex.example", IsAgent: false);

    public DeskTicket Open(string text, string priority = "urgent", string type = "bug")
    {
        lock (_gate)
        {
            var now = Now();
            var request = new DeskMessage(++_lastMessage, Customer, text, now);
            return _tickets[++_lastTicket] = new DeskTicket(_lastTicket, Customer, priority, type, now) { Messages = [request] };
        }
    }

    public DeskTicket? Find(long id)
    {
        lock (_gate) return _tickets.GetValueOrDefault(id) is { IsDeleted: false } ticket ? ticket : null;
    }

    public DeskMessage AgentAnswers(long id, string text = "Please try again.") => Say(id, new(0, Agent, text, Now()));

    public DeskMessage AgentNotes(long id, string text = "Looks like the cache.") =>
        Say(id, new(0, Agent, text, Now()) { IsPrivate = true });

    public DeskMessage AutoReplies(long id, string text = "We have got your request.") =>
        Say(id, new(0, Agent, text, Now()) { IsAutomatic = true });

    public DeskMessage CustomerWrites(long id, string text = "It still fails.") => Say(id, new(0, Customer, text, Now()));

    public void Solve(long id) => Change(id, ticket => ticket with { SolvedAt = Now(), UpdatedAt = Now() });

    public void Delete(long id) => Change(id, ticket => ticket with { IsDeleted = true, UpdatedAt = Now() });

    private DeskMessage Say(long id, DeskMessage message)
    {
        lock (_gate)
        {
            message = message with { Id = ++_lastMessage };
            Change(id, ticket => ticket with
            {
                Messages = ticket.Messages.Add(message), UpdatedAt = message.At,
                SolvedAt = message.Author.IsAgent ? ticket.SolvedAt : null,
            });
            return message;
        }
    }

    private void Change(long id, Func<DeskTicket, DeskTicket> change)
    {
        lock (_gate) _tickets[id] = change(Find(id) ?? throw new ArgumentException($"There is no ticket {id}.", nameof(id)));
    }

    // Both helpdesks tell whole seconds.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
