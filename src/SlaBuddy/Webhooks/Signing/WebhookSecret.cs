using System.Security.Cryptography;

namespace SlaBuddy.Webhooks.Signing;

/// <summary>What a receiver knows a delivery by: <c>whsec_</c> and the base64 of 32 random bytes, as Standard Webhooks has it.</summary>
internal static class WebhookSecret
{
    private const string Beginning = "whsec_";
    private const int Bytes = 32;

    public static string Create() => Beginning + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[Beginning.Length..]);
}
