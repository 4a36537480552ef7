namespace SlaBuddy.Tests.Sdk;

/// <summary>A call as the service's side hears it.</summary>
internal sealed record HeardCall(
    DateTimeOffset At, string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
