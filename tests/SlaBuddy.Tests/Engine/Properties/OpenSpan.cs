namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Open hours of one weekday, Monday is 1, in minutes of the local clock.</summary>
internal sealed record OpenSpan(int Day, int From, int To)
{
    public override string ToString() => $$"""{"day": {{Day}}, "from": "{{Clock(From)}}", "to": "{{Clock(To)}}"}""";

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
