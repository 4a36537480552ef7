using System.Globalization;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>
/// A row of who is on shift at an instant, while the walk makes up its mind. Said counts the overrides in force: which
/// of them brought it, 0 for the calendar. Override is that saying's number, Covers the one in whose place it is.
/// </summary>
internal sealed record Duty(int Person, bool Embedded, string? Product, DateTimeOffset From, DateTimeOffset To,
    string? EventId, int Said, int? Override, int? Covers)
{
    public bool Away { get; set; }

    public override string ToString() => Write(Crew.IdOf(Person), Embedded, Product, From, To, EventId,
        Override is { } number ? $"said{number}" : null, Covers is { } covered ? Crew.IdOf(covered) : null);

    /// <summary>The same of what the database says.</summary>
    public static string Write(string userId, bool embedded, string? product, DateTimeOffset from, DateTimeOffset to,
        string? eventId, string? said, string? covers) => string.Create(CultureInfo.InvariantCulture,
            $"{userId}{(embedded ? $" embedded {product}" : "")} {from.UtcDateTime:MM-dd HH:mm:ss} to {to.UtcDateTime:MM-dd HH:mm:ss}")
        + $" by {eventId ?? "word"}{(said is null ? "" : $" {said}")}{(covers is null ? "" : $" for {covers}")}";
}
