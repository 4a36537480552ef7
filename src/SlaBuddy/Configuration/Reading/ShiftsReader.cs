using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>The roster's <c>shifts</c>, for teams without a calendar.</summary>
internal static class ShiftsReader
{
    private const string FromRemedy = "Write the time it begins, such as \"09:00\".";
    private const string ToRemedy = "Write the time it ends, such as \"17:00\"; at or before from it is on the next day.";

    private static readonly int[] EveryDay = [1, 2, 3, 4, 5, 6, 7];

    private static readonly Dictionary<string, ShiftRotation> Rotations = new()
    {
        ["daily"] = ShiftRotation.Daily, ["weekly"] = ShiftRotation.Weekly,
    };

    public static IReadOnlyList<ShiftSettings> Read(Section roster) =>
        [.. roster.Subs("shifts", "shift").Select(ReadOne).OfType<ShiftSettings>()];

    private static ShiftSettings? ReadOne(Section section)
    {
        var people = section.Words("people").Select(it => NameReader.Person(it, section.Faults)).ToArray();
        if (people.Length == 0)
            section.Faults.Add(section.PlaceOf("people"), "Nobody has this shift.",
                "Add people: with e-mail addresses or member ids.");
        var days = section.Words("days").SelectMany(it => HoursReader.DaysOf(it, section.Faults)).Distinct().ToArray();
        var from = Time(section, "from", FromRemedy);
        var to = Time(section, "to", ToRemedy);
        var zone = ZoneReader.Read(section, "shift");
        var (embedded, product) = Embedded(section);
        var rotation = section.Choice("rotate", Rotations) ?? ShiftRotation.Together;
        var (startsOn, endsOn) = Days(section, rotation);
        section.Close();
        return from is null || to is null || zone is null || people.OfType<SlackName>().Count() != people.Length
            ? null
            : new([.. people.OfType<SlackName>()], section.Has("days") ? days : EveryDay, from.Value,
                to.Value, zone, embedded, product, rotation, startsOn, endsOn, section.Place);
    }

    private static TimeSpan? Time(Section section, string key, string remedy)
    {
        section.RequiredText(key, remedy);
        if (section.Scalar(key) is not { } written) return null;
        if (HoursReader.TimeOf(written.Value) is { } time) return time;
        section.Faults.Add(written.Place, $"\"{Section.Shown(written.Value)}\" is no time of the day.",
            "Write hours and minutes from 00:00 to 24:00 in quotes.");
        return null;
    }

    private static (bool Embedded, string? Product) Embedded(Section section) => section.Text("embedded") switch
    {
        null or "false" => (false, null),
        "true" => (true, null),
        var product => (true, product),
    };

    private static (DateOnly? StartsOn, DateOnly? EndsOn) Days(Section section, ShiftRotation rotation)
    {
        var (startsOn, endsOn) = (section.Date("starts_on"), section.Date("ends_on"));
        if (rotation != ShiftRotation.Together && !section.Has("starts_on"))
            section.Faults.Add(section.PlaceOf("rotate"), "Nobody knows whose turn it is first.",
                "Add starts_on: with the day on which the first of the people begins.");
        if (startsOn > endsOn)
            section.Faults.Add(section.PlaceOf("ends_on"), "This ends before it begins.",
                "Write the earlier date in starts_on.");
        return (startsOn, endsOn);
    }
}
