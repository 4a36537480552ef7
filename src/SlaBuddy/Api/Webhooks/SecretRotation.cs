using System.Text.Json.Serialization;

namespace SlaBuddy.Api.Webhooks;

/// <summary>How long the secrets before the new one sign as well: up to seven days, a day unless given.</summary>
internal sealed record SecretRotation(TimeSpan? KeepOldFor)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    [JsonIgnore]
    public TimeSpan Overlap => KeepOldFor ?? TimeSpan.FromDays(1);

    public void Check() => new BodyErrors().If(Overlap < TimeSpan.Zero || Overlap > Longest, "keep_old_for",
        "Give a duration from PT0S to P7D.").Throw();
}
