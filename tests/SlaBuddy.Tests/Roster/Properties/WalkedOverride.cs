namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Something that was said over the calendar and taken; its number is that of the saying.</summary>
internal sealed record WalkedOverride(
    int Number, bool IsOff, int Person, int? Covered, DateTimeOffset From, DateTimeOffset To)
{
    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset End => EndedAt < To ? EndedAt.Value : To;

    public bool IsInForce(DateTimeOffset at) => From <= at && at < End;
}
