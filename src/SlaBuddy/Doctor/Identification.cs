using SlaBuddy.Slack;

namespace SlaBuddy.Doctor;

/// <summary>Who the token belongs to, and what the clocks of both sides said when Slack told.</summary>
internal sealed record Identification(AuthTestResponse Who, DateTimeOffset? SlacksTime, DateTimeOffset OurTime);
