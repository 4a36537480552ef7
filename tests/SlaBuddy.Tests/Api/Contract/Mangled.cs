namespace SlaBuddy.Tests.Api.Contract;

/// <summary>A call with something wrong in it, and the problem that must come of it: "400 invalid_body tier".</summary>
internal sealed record Mangled(string What, string Path, string Problem, HttpContent? Content = null)
{
    /// <summary>The method, where it is not the operation's own.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>A header that is wrong.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>What <c>errors</c> must name; null where nothing is named.</summary>
    public string? Named { get; init; }
}
