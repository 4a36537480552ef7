using System.CommandLine;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.CommandLine;

/// <summary><c>manifest</c>: prints the Slack app for Slack's "From a manifest".</summary>
internal static class ManifestCommand
{
    public static Command Create()
    {
        var url = new Option<string?>("--url")
        {
            Description = "Where Slack reaches the service, such as https://sla.example.com.",
            HelpName = "https://…",
        };
        var socketMode = new Option<bool>("--socket-mode")
        {
            Description = "The service reaches Slack, which needs no address; this is what happens without --url, too.",
        };
        var manifest = new Command("manifest",
            "Print the Slack app as a manifest: paste it where Slack offers to create an app from one.")
        {
            url, socketMode,
        };
        manifest.Validators.Add(given =>
        {
            if (given.GetValue(url) is not { } address) return;
            if (given.GetValue(socketMode))
                given.AddError("--url and --socket-mode are two ways to the same end: choose one of them.");
            else if (AddressIn(address) is null)
                given.AddError($"--url cannot be \"{address}\": Slack calls https alone, like https://sla.example.com.");
        });
        manifest.SetAction(async (result, _) =>
        {
            var address = result.GetValue(url) is { } given ? AddressIn(given) : null;
            await result.InvocationConfiguration.Output.WriteAsync(new AppManifest(address).ToYaml());
            return ExitCode.Fine;
        });
        return manifest;
    }

    private static Uri? AddressIn(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address)
        && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }
            ? address : null;
}
