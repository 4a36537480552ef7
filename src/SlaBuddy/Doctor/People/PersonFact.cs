namespace SlaBuddy.Doctor.People;

/// <summary>One reason; which of the others are there depends on the fact.</summary>
internal sealed record PersonFact(
    string Fact,
    string? Home = null,
    string? Ours = null,
    string? Source = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    DateTimeOffset? Until = null);
