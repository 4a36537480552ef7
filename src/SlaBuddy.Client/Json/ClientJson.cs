using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SlaBuddy.Client.Events.Reading;

namespace SlaBuddy.Client.Json;

/// <summary>How every shape is read; written by the compiler, so that nothing has to be found out while it runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(UtcInstantConverter), typeof(DurationConverter)])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Page<Ticket>))]
[JsonSerializable(typeof(TicketSlas))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(IReadOnlyList<HistoryEntry>))]
[JsonSerializable(typeof(Page<ToldEvent>))]
[JsonSerializable(typeof(ToldData))]
[JsonSerializable(typeof(Page<Policy>))]
[JsonSerializable(typeof(Page<Channel>))]
[JsonSerializable(typeof(Page<Agent>))]
[JsonSerializable(typeof(Page<Override>))]
[JsonSerializable(typeof(Page<Escalation>))]
[JsonSerializable(typeof(Page<Notification>))]
[JsonSerializable(typeof(Page<AuditEntry>))]
[JsonSerializable(typeof(Page<Webhook>))]
[JsonSerializable(typeof(Page<Delivery>))]
[JsonSerializable(typeof(DeliveryWithLog))]
[JsonSerializable(typeof(PoliciesInForce))]
[JsonSerializable(typeof(PolicyCheck))]
[JsonSerializable(typeof(PolicyChanges))]
[JsonSerializable(typeof(RosterAt))]
[JsonSerializable(typeof(SlaReport))]
[JsonSerializable(typeof(TicketReport))]
[JsonSerializable(typeof(WebhookCreated))]
[JsonSerializable(typeof(NewSecret))]
[JsonSerializable(typeof(Replayed))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ClientJson : JsonSerializerContext;
