namespace SlaBuddy.Api.Access;

/// <summary>A key as <c>sla.find_api_key</c> finds it.</summary>
internal sealed record ApiKey
{
    public const string InForce = "in force";

    public string KeyId { get; init; } = "";
    public string Name { get; init; } = "";
    public byte[] SecretSha256 { get; init; } = [];
    public string[] Scopes { get; init; } = [];
    public string State { get; init; } = "";
}
