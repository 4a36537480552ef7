using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>Slack's request signature, version 0.</summary>
internal static class SlackSignature
{
    public static string Sign(string secret, string timestamp, string body) => "v0=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
}
