using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Configuration.Workspace;

internal sealed record AppliedChannel(
    string ChannelId,
    string Name,
    string Kind,
    IReadOnlyDictionary<string, JsonElement> Facts,
    string? EscalateIn,
    long IgnoreOlderThanSeconds,
    long ScanEverySeconds,
    IReadOnlyList<string> AllowedIntegrations,
    IReadOnlyDictionary<string, string> FactPatterns,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Helpdesk,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? HelpdeskKind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? HelpdeskFact)
{
    public static AppliedChannel From(ResolvedChannel it) => new(
        it.ChannelId,
        it.Name,
        it.Settings.Kind.ToString().ToLowerInvariant(),
        it.Settings.Facts,
        it.EscalateIn,
        (long)it.Settings.IgnoreOlderThan.TotalSeconds,
        (long)it.Settings.ScanEvery.TotalSeconds,
        it.AllowedIntegrations,
        it.Settings.FactPatterns.ToDictionary(pattern => pattern.Key, pattern => pattern.Value.Expression),
        it.Settings.Helpdesk?.Name,
        it.Settings.Helpdesk?.Kind.ToString().ToLowerInvariant(),
        it.Settings.Helpdesk?.TicketFact);
}
