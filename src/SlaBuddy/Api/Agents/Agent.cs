namespace SlaBuddy.Api.Agents;

/// <summary>
/// Somebody whose reply is an answer. <c>NamedBy</c> says what makes them one: <c>list</c> or <c>dated</c> (the team's file),
/// <c>roster</c>, <c>slack</c> or <c>usergroup:S…</c>; empty where nobody is named, and so every colleague is one.
/// </summary>
internal sealed record Agent(
    string UserId, string? Name, DateTimeOffset? Since, DateTimeOffset? Until, IReadOnlyList<string> NamedBy);
