using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Startup;

/// <summary>What the start learned from Slack, for the steps that follow.</summary>
internal sealed class WorkspaceFindings
{
    public AuthTestResponse? Identity { get; set; }

    public ResolvedConfiguration? Resolved { get; set; }

    /// <summary>Slack did not answer, so this is what we go by; null where it did.</summary>
    public RememberedWorkspace? Remembered { get; set; }
}
