namespace SlaBuddy.Doctor.People;

/// <summary>What <c>sla.explain_person</c> answers.</summary>
internal sealed record PersonExplanation(
    string UserId, string? Name, DateTimeOffset At, string Role, DateTimeOffset? Since, IReadOnlyList<PersonFact> Why);
