namespace SlaBuddy.Sandbox.Google;

/// <summary>Somebody invited; <paramref name="ResponseStatus"/> is Google's word for the answer.</summary>
internal sealed record Attendee(string Email, string? DisplayName = null, string ResponseStatus = "accepted");
