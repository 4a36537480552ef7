namespace SlaBuddy.Tests.Slack.Manifest;

/// <summary>
/// A test that needs Slack's schema for manifests, version 2 (slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json),
/// and says so where it is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlackManifestSchemaFactAttribute : FactAttribute
{
    public SlackManifestSchemaFactAttribute()
    {
        if (Path is null)
            Skip = "Slack's schema is not here; name slackapi/manifest-schema's file in SLABUDDY_MANIFEST_SCHEMA";
    }

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("SLABUDDY_MANIFEST_SCHEMA") is { Length: > 0 } given ? given : null;
}
