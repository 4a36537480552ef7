namespace SlaBuddy.Delivery;

/// <summary>Whom a level reaches, as <c>sla.address_level</c> found when the notification was claimed.</summary>
internal sealed record AddressedPeople
{
    public string? Asked { get; init; }
    public string? Told { get; init; }
    public IReadOnlyList<string> Nobody { get; init; } = [];
    public IReadOnlyList<AddressedPerson>? Users { get; init; }

    /// <summary>On shift as well, and not mentioned: they were mentioned more lately than the others.</summary>
    public IReadOnlyList<AddressedPerson>? Also { get; init; }

    public string? Usergroup { get; init; }
    public string? User { get; init; }
    public string? Channel { get; init; }
    public DateTimeOffset? RosterSyncedAt { get; init; }
}

/// <summary>One person on shift, with the shift that proves it.</summary>
internal sealed record AddressedPerson(string UserId, string? Name = null);

/// <summary>What comes next on a ladder.</summary>
internal sealed record PlannedLevel(int Level, DateTimeOffset DueAt, string Who);
