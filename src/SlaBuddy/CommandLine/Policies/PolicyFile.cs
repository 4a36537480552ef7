using System.CommandLine;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>The file a policy command works on: the named one, or the one the service would read.</summary>
internal static class PolicyFile
{
    public static Argument<string?> Argument() => new("FILE")
    {
        Description = "The team's file. Default: what Policies__Path names, or sla-buddy.yaml.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static ConfigurationReading Read(string? named, IConfiguration configuration) =>
        named is null ? new TeamFile(configuration).Reading : ConfigurationReader.ReadFile(named);
}
