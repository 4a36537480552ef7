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
internal sealed partial class ClientJson : JsonSerializerContext;
