using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Worlds;

/// <summary>A workspace and its calendars, ready to be served.</summary>
internal sealed record SandboxWorld(Workspace Workspace, SandboxCalendar Calendar);
