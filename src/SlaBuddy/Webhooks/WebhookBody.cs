using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Api;

namespace SlaBuddy.Webhooks;

/// <summary>What a receiver reads: the same text on each attempt, since a stored row of the feed never changes.</summary>
internal static class WebhookBody
{
    /// <summary>Of the payload's shape; a member that goes or changes its meaning makes another.</summary>
    public const int Version = 1;

    public static byte[] Of(ClaimedDelivery claimed)
    {
        var data = new JsonObject { ["version"] = Version };
        if (claimed.Data is null) data["webhook_id"] = claimed.WebhookId;
        else
            foreach (var (name, value) in JsonNode.Parse(claimed.Data)!.AsObject()) data[name] = value?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(
            new { claimed.Type, Timestamp = claimed.At, Data = data }, ApiJson.Options);
    }
}
