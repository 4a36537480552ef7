using System.Text.Json;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Channels;

/// <summary>
/// How a channel shall be watched: <c>Kind</c> is <c>customer</c> where people write there themselves, <c>helpdesk</c> where an
/// integration posts tickets. Alarms go to <c>EscalateIn</c>, and into the ticket's thread where it is not given. <c>Name</c> is for
/// a service without Slack; with it the channel's own counts.
/// </summary>
internal sealed record Watch([TicketKinds] string Kind, IReadOnlyDictionary<string, JsonElement> Facts, string? EscalateIn, string? Name);
