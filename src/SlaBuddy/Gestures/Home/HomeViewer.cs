namespace SlaBuddy.Gestures.Home;

/// <summary>Somebody who looked at the Home tab lately.</summary>
/// <param name="UserId">Who.</param>
/// <param name="OpenedAt">When they last opened it.</param>
/// <param name="LookAgainAt">Before this it is not looked whether something changed.</param>
/// <param name="Shown">What they were shown last; null shows it anew.</param>
internal sealed record HomeViewer(string UserId, DateTimeOffset OpenedAt, DateTimeOffset LookAgainAt, string? Shown);
