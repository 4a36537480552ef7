namespace SlaBuddy.Client;

/// <summary>A level of a policy's ladder.</summary>
public sealed record PolicyLevel
{
    /// <summary>Its place, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How long the customer has waited then, in the open time of the calendar.</summary>
    public required TimeSpan After { get; init; }

    /// <summary>Whom it tells: <c>on_shift.non_embedded</c>, <c>on_shift</c>, <c>@group-support</c> …</summary>
    public required string Who { get; init; }
}
