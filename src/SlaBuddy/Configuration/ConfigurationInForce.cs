using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration;

/// <summary>The configuration that this process started with, once it was applied.</summary>
internal sealed class ConfigurationInForce
{
    private ResolvedConfiguration? _applied;

    /// <exception cref="InvalidOperationException">The start is not over.</exception>
    public ResolvedConfiguration Applied => _applied
        ?? throw new InvalidOperationException("No configuration is in force before the start-up steps have run.");

    public void Become(ResolvedConfiguration applied) => _applied = applied;
}
