namespace SlaBuddy.Tests.Slack.Samples;

/// <summary>A test of samples, and it says where they are missed when it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute()
    {
        if (SampleFolder.Path is null)
            Skip = $"{SampleFolder.Variable} is not set; let it name json-logs/samples of slackapi/java-slack-sdk";
    }
}
