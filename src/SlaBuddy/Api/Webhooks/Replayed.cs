namespace SlaBuddy.Api.Webhooks;

/// <summary>How many deliveries were put on their way once more.</summary>
internal sealed record Replayed(int Deliveries);
