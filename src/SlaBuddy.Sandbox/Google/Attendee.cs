namespace SlaBuddy.Sandbox.Google;

/// <summary>
/// Somebody invited; <paramref name="ResponseStatus"/> is Google's word for the answer: needsAction, declined,
/// tentative or accepted.
/// </summary>
internal sealed record Attendee(string Email, string? DisplayName = null, string ResponseStatus = "accepted")
{
    /// <summary>A room or a thing.</summary>
    public bool IsResource { get; init; }
}
