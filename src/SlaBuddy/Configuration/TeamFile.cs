using SlaBuddy.Configuration.Reading;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration;

/// <summary>The team's file, <c>sla-buddy.yaml</c>: where it stands and what came of reading it. Read once.</summary>
internal sealed class TeamFile(IConfiguration configuration)
{
    public const string PathKey = "Policies:Path";
    public const string DefaultPath = "sla-buddy.yaml";

    private readonly Lazy<ConfigurationReading> _reading =
        new(() => ConfigurationReader.ReadFile(PathIn(configuration), SlackOptions.IsEnabled(configuration)));

    public string Path { get; } = PathIn(configuration);

    public ConfigurationReading Reading => _reading.Value;

    private static string PathIn(IConfiguration configuration) =>
        configuration[PathKey] is { } path && !string.IsNullOrWhiteSpace(path) ? path : DefaultPath;
}
