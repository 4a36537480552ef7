namespace SlaBuddy.Client;

/// <summary>What tickets are promised from now on. A ticket keeps the version that it was opened under.</summary>
public sealed record PoliciesInForce : Editable
{
    /// <summary>The policies.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];

    /// <summary>Which of them applies: the first rule that holds chooses.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; init; } = [];

    /// <summary>The business hours that they count in.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars { get; init; } = [];
}
