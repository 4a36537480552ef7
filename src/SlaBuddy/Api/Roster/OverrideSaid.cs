namespace SlaBuddy.Api.Roster;

/// <summary>What became of saying something over the roster, as <c>sla.say_override</c> and <c>sla.end_override</c> answer.</summary>
internal sealed record OverrideSaid(string? Outcome, Override? Override);
