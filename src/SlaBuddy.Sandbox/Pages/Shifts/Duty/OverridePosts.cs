using System.Text.Json;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>The overrides that the bot told of, wherever it did, in the order they were said.</summary>
internal static class OverridePosts
{
    public static IReadOnlyList<ShownOverride> In(Workspace workspace) =>
    [
        .. workspace.Directory.Channels.SelectMany(channel => workspace.MessagesIn(channel.Id))
            .Where(message => message.BotId == workspace.Bot.BotId)
            .OrderBy(message => message.Ts, StringComparer.Ordinal)
            .Select(Read).OfType<ShownOverride>()
            // Each is told once when it is set, and once more when it is taken back.
            .GroupBy(one => one.Id).Select(told => told.FirstOrDefault(one => one.EndedAt is not null) ?? told.Last())
            .OrderBy(one => one.SaidAt ?? one.StartsAt).ThenBy(one => one.Id),
    ];

    private static ShownOverride? Read(Message message)
    {
        if (message.Metadata is not { ValueKind: JsonValueKind.Object } metadata
            || !metadata.TryGetProperty("event_payload", out var payload)
            || payload.ValueKind != JsonValueKind.Object
            || !payload.TryGetProperty("override", out var told)) return null;
        try
        {
            return told.Deserialize<ShownOverride>();
        }
        catch (JsonException)
        {
            // Another app's metadata may use the same word for something else.
            return null;
        }
    }
}
