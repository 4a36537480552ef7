namespace SlaBuddy.Configuration.Model;

/// <summary>
/// The helpdesk whose tickets an integration posts into a channel: there the answers are heard. Its credentials stand in
/// the process's settings, under <paramref name="Name"/>.
/// </summary>
internal sealed record HelpdeskSettings(string Name, HelpdeskKind Kind, Uri Url, string TicketFact, Place Place)
{
    public const string DefaultTicketFact = "ticket_id";
}
