namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>
/// Business hours as somebody with a clock on the wall understands them, asked minute by minute: no spans, no sums,
/// none of the database's arithmetic.
/// </summary>
internal sealed record Hours(string Zone, IReadOnlyList<OpenSpan> Weekly, IReadOnlyList<DateOnly> Holidays)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public bool IsOpen(DateTimeOffset minute)
    {
        var local = TimeZoneInfo.ConvertTime(minute, _zone);
        var day = local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek;
        var clock = (local.Hour * 60) + local.Minute;
        return !Holidays.Contains(DateOnly.FromDateTime(local.DateTime))
            && Weekly.Any(span => span.Day == day && span.From <= clock && clock < span.To);
    }

    public string ToJson(string id) => $$"""
        {"id": "{{id}}", "zone": "{{Zone}}", "weekly": [{{string.Join(", ", Weekly)}}],
         "holidays": [{{string.Join(", ", Holidays.Select(day => $"\"{day:yyyy-MM-dd}\""))}}]}
        """;

    public override string ToString() => ToJson("");
}
