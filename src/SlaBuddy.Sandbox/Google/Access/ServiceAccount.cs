using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>A service account with a key of its own, made when it is first needed.</summary>
internal sealed class ServiceAccount : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lazy<RSA> _key = new(() => RSA.Create(2048));

    public static string Email => "sla-buddy@acme-support.iam.gserviceaccount.com";

    public static string KeyId => "5a4db0c0ffee5a4db0c0ffee5a4db0c0ffee0001";

    /// <summary>Where the key file sends its holder for tokens; set once the sandbox listens.</summary>
    public Uri? TokenUri { get; set; }

    public bool Signed(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        _key.Value.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public string CredentialsJson() => new JsonObject
    {
        ["type"] = "service_account",
        ["project_id"] = "acme-support",
        ["private_key_id"] = KeyId,
        ["private_key"] = _key.Value.ExportPkcs8PrivateKeyPem() + "\n",
        ["client_email"] = Email,
        ["client_id"] = "100000000000000000001",
        ["auth_uri"] = "https://accounts.google.com/o/oauth2/auth",
        ["token_uri"] = (TokenUri ?? throw new InvalidOperationException("The sandbox does not listen yet."))
            .ToString(),
        ["auth_provider_x509_cert_url"] = "https://www.googleapis.com/oauth2/v1/certs",
        ["universe_domain"] = "googleapis.com",
    }.ToJsonString(Indented);

    public void WriteCredentials(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(full, options);
        file.WriteLine(CredentialsJson());
    }

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }
}
