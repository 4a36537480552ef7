namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>
/// One thing that happens to a conversation, and how we hear of it. The detail is the reason of a pause, or the tier
/// that facts change to; until is the minute at which a pause ends by itself.
/// </summary>
internal sealed record Happening(
    HappeningKind Kind, int Minute, Hearing Heard, string? Detail = null, int? Until = null)
{
    public bool IsMessage => Kind <= HappeningKind.CustomerMention;

    public Happening AtPace(int pace) => this with { Minute = Minute * pace, Until = Until * pace };

    public override string ToString() =>
        $"{Minute}: {Kind}{(Detail is null ? "" : $" {Detail}")}{(Until is null ? "" : $" until {Until}")}"
        + $" (delay {Heard.Delay}, round {Heard.Round}{(Heard.Again is null ? "" : $", again +{Heard.Again}")}"
        + $"{(Heard.OnSecondConnection ? ", second connection" : "")})";
}
