using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration;

/// <summary>The configuration that this process started with, once it was applied.</summary>
internal sealed class ConfigurationInForce
{
    private ResolvedConfiguration? _applied;

    /// <exception cref="InvalidOperationException">The start is not over.</exception>
    public ResolvedConfiguration Applied => _applied
        ?? throw new InvalidOperationException("No configuration is in force before the start-up steps have run.");

    /// <summary>Slack did not answer at start, so names are what they were at an earlier one.</summary>
    public bool IsRemembered { get; private set; }

    public void Become(ResolvedConfiguration applied, bool remembered)
    {
        _applied = applied;
        IsRemembered = remembered;
    }
}
