using System.Globalization;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor.Shifts;

/// <summary>How the doctor tells of the roster.</summary>
internal sealed class RosterWording(string subject, RosterVisit visit)
{
    private const int MostNamed = 5;

    public IEnumerable<Finding> Of(SourceReading reading)
    {
        var id = visit.Called(reading.Source);
        if (reading.Content is not { } content)
        {
            yield return new(FindingState.Wrong, subject, $"{id}: {reading.Fault}", reading.MayPass
                ? "Look again in a while; until then the last good roster stays in force."
                : "Mend it, or take it out of the configuration.");
            yield break;
        }
        if (content.Doubt is { } doubt)
            yield return new(FindingState.Warning, subject, doubt, "Until then nobody in it is on shift.");
        var shifts = content.Shifts.Count(row => row.Kind == ShiftKind.Shift);
        var absences = content.Shifts.Count - shifts;
        var period = $"the next {Duration.Format(visit.Ahead)}";
        if (reading.Source.Kind == RosterSourceKind.UserGroup)
            yield return Told(shifts > 0, $"{id}: {Count(shifts, "member")} always on shift.",
                "Add people to the user group in Slack, or take it out of always_on.");
        else if (visit.OfAbsences.Contains(reading.Source.Id))
            yield return Told(true, $"{id}: {Count(absences, "absence")} in {period}.", "");
        else
            yield return Told(shifts > 0,
                $"{id}: {Count(shifts, "shift")} and {Count(absences, "absence")} in {period}.",
                "Add shifts to it, or take it out of the configuration.");
    }

    /// <summary>Those who stand on the roster and are nobody in Slack.</summary>
    public IEnumerable<Finding> InVain(IReadOnlyList<ShiftRow> rows)
    {
        var written = rows.Where(row => row.UserId is null).GroupBy(row => row.PersonText, StringComparer.Ordinal).ToArray();
        foreach (var same in written.Take(MostNamed))
            yield return new(FindingState.Warning, subject,
                $"\"{same.Key}\" is nobody on shift ({Count(same.Count(), "time")}, first {At(same.Min(row => row.StartsAt))}): "
                    + $"{same.First().Tried}.",
                "Use the e-mail address they have in Slack, or, in a calendar, their name as Slack shows it.");
        if (written.Length > MostNamed)
            yield return new(FindingState.Warning, subject, $"{written.Length - MostNamed} more names are nobody on shift.",
                "Mend those above first, and look again.");
    }

    /// <summary>Those whom an alarm cannot mention.</summary>
    public IEnumerable<Finding> Unable(IReadOnlyList<ShiftRow> rows, IReadOnlyList<User> everybody)
    {
        var people = everybody.DistinctBy(person => person.Id).ToDictionary(person => person.Id, StringComparer.Ordinal);
        foreach (var id in rows.Select(row => row.UserId).OfType<string>().Distinct(StringComparer.Ordinal))
            if (!people.TryGetValue(id, out var person))
                yield return Unable(id, "not in this workspace");
            else if (person.Deleted)
                yield return Unable(person.RealName ?? person.Name ?? id, "deactivated in Slack");
            else if (person.IsBot)
                yield return Unable(person.RealName ?? person.Name ?? id, "a bot");
    }

    public IEnumerable<Finding> Of(ShiftsNow? outlook)
    {
        if (outlook is null)
            return [new(FindingState.NotChecked, subject, "Gaps are looked for once the service has read the roster.")];
        var gaps = outlook.Gaps.Select(gap => new Finding(FindingState.Warning, subject,
            $"Nobody is on shift from {At(gap.StartsAt)}{(gap.EndsAt is { } end ? $" to {At(end)}" : " on")}.",
            "Add a shift, or let somebody tell SLA Buddy that they cover it."));
        return outlook.Stale
            ? [new(FindingState.Warning, subject, $"The service last read the roster {At(outlook.RosterSyncedAt)}.",
                "Look at its log, and at what is wrong above."), .. gaps]
            : gaps;
    }

    private Finding Unable(string who, string why) => new(FindingState.Warning, subject,
        $"{who} has shifts and cannot be told: {why}.", "Give the shifts to somebody else.");

    private Finding Told(bool isFine, string what, string remedy) =>
        isFine ? new(FindingState.Fine, subject, what) : new(FindingState.Warning, subject, what, remedy);

    private static string Count(int count, string what) =>
        count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string At(DateTimeOffset? at) =>
        at is { } it ? it.ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture) : "now";
}
