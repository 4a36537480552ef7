using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Tests.Configuration;

/// <summary>Files as a test writes them.</summary>
internal static class Yaml
{
    /// <summary>The shortest file that is right.</summary>
    public const string Smallest =
        """
        channels:
          - channel: "#enterprise"
            kind: customer
            facts: {tier: enterprise}
        """;

    public static TeamConfiguration Read(string text)
    {
        var reading = ConfigurationReader.ReadText(text, "sla-buddy.yaml");
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == Severity.Fatal);
        return reading.Configuration!;
    }

    /// <summary>What is told of a file that is refused, as "line:column what".</summary>
    public static string[] FaultsOf(string text)
    {
        var reading = ConfigurationReader.ReadText(text, "f");
        Assert.Null(reading.Configuration);
        Assert.All(reading.Faults, fault => Assert.NotEmpty(fault.Remedy));
        return [.. reading.Faults.Select(fault => $"{fault.Where[1..].TrimStart(':')} {fault.What}".Trim())];
    }
}
