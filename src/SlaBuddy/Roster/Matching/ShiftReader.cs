namespace SlaBuddy.Roster.Matching;

/// <summary>Makes shifts and absences of events: one for each person that an event means.</summary>
internal sealed class ShiftReader(EmbeddedShifts embeddedShifts)
{
    private const int LongestText = 500;

    public IReadOnlyList<ShiftRow> Read(string calendarId, IEnumerable<RosterEvent> events, Colleagues colleagues)
    {
        var matcher = new RosterMatcher(colleagues);
        return [.. events.SelectMany(it => ShiftsOf(it, calendarId, matcher))];
    }

    private IEnumerable<ShiftRow> ShiftsOf(RosterEvent it, string calendarId, RosterMatcher matcher)
    {
        var (embedded, product) = it.Kind == ShiftKind.Shift ? embeddedShifts.Read(it.Title) : default;
        var matches = matcher.Match(it, calendarId);
        // "Embedded Ana" says who, not where to.
        if (product is not null) product = Without(product, matcher.NamesIn(product, matches));
        return matches.Select(match => new ShiftRow(
            Storable(it.Id)!, match.UserId, Storable(match.PersonText)!, it.StartsAt, it.EndsAt, embedded,
            Storable(product), Storable(it.Title), match.MatchedBy, match.Tried)
        {
            Kind = it.Kind,
        });
    }

    private static string? Without(string product, IEnumerable<string> names)
    {
        foreach (var name in names) product = product.Replace(name, "", StringComparison.Ordinal);
        product = product.Trim(' ', '-', '&', '/', '+', '@');
        return product.Length > 0 ? product : null;
    }

    // Postgres has no room for U+0000 in a text, nor an index for a novel.
    private static string? Storable(string? text)
    {
        var storable = text?.Replace("\0", "", StringComparison.Ordinal);
        return storable?.Length > LongestText ? storable[..LongestText] : storable;
    }
}
