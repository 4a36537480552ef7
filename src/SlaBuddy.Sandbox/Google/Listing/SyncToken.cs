using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>From when on changes are wanted, and what was asked for the first time.</summary>
internal sealed record SyncToken(DateTimeOffset At, int Generation, ImmutableDictionary<string, string> Asked)
{
    // With what bounds or orders the answer, Google takes no token.
    private static readonly string[] Incompatible =
    [
        "iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax",
        "updatedMin",
    ];

    private static readonly string[] Remembered = ["singleEvents", "timeMin", "timeMax", "eventTypes"];

    /// <exception cref="GoogleRefusalException">It cannot be used, or not any more.</exception>
    public static SyncToken? Read(IReadOnlyDictionary<string, string> arguments, int generation)
    {
        if (arguments.GetValueOrDefault("syncToken") is not { Length: > 0 } token) return null;
        if (Incompatible.FirstOrDefault(arguments.ContainsKey) is { } name)
            throw Refused($"Sync token cannot be combined with {name}.", name);
        var read = Base64Url.IsValid(token) ? Parse(Base64Url.DecodeFromChars(token)) : null;
        if (read is null) throw Refused("Invalid sync token value.", "syncToken");
        return read.Generation == generation ? read : throw new GoogleRefusalException(GoogleRefusal.SyncTokenGone);
    }

    /// <summary>The token for the next time; null where Google gives none.</summary>
    public static SyncToken? For(IReadOnlyDictionary<string, string> arguments, DateTimeOffset now, int generation) =>
        arguments.ContainsKey("orderBy") || arguments.ContainsKey("q") || arguments.ContainsKey("updatedMin")
            || arguments.ContainsKey("iCalUID")
            ? null
            : new SyncToken(now, generation,
                arguments.Where(one => Remembered.Contains(one.Key)).ToImmutableDictionary());

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    private static SyncToken? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<SyncToken>(Encoding.UTF8.GetString(bytes));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GoogleRefusalException Refused(string message, string parameter) =>
        new(GoogleRefusal.BadRequest(message, "invalid") with { Parameter = parameter });
}
