namespace SlaBuddy.Api.Policies;

/// <summary>
/// The text of a policy file in YAML, as <c>sla-buddy.yaml</c> has it. Its calendars, policies and rules count; what else it says is
/// checked and left alone.
/// </summary>
internal sealed record PolicyText(string Yaml);
