using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Slack.Samples;

/// <summary>
/// The samples of Slack's own Java SDK, <c>json-logs/samples</c> of slackapi/java-slack-sdk. They are not ours to copy, so
/// an environment variable says where they lie.
/// </summary>
internal static class SampleFolder
{
    public const string Variable = "SLACK_JAVA_SDK_SAMPLES";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path!, file));

    /// <summary>An answer as it is when all went well; the samples say that it did not.</summary>
    public static string Answer(string method)
    {
        var json = JsonNode.Parse(Encoding.UTF8.GetString(Read($"api/{method}.json")))!.AsObject();
        json["ok"] = true;
        json.Remove("error");
        return json.ToJsonString();
    }

    /// <summary>The names of files in a folder; one name that is none where the folder is not known.</summary>
    public static TheoryData<string> Files(string folder) => Path is null
        ? ["unset"]
        : [.. Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), "*.json", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];
}
