using System.Diagnostics;
using SlaBuddy.Tests.Sandbox.OfficialClients;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>Linters that others wrote find nothing wrong in the document.</summary>
public class DocumentLintTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // What is off, and why:
    // oas3-operation-security-defined knows scopes of OAuth only; since 3.1 any scheme may name what it needs.
    // openapi-tags-alphabetical: the parts stand in the order in which to read them.
    // contact-properties: whoever runs the service is the contact, and the document cannot know them.
    private const string Spectral =
        """
        extends: [[spectral:oas, all]]
        rules:
          oas3-operation-security-defined: off
          openapi-tags-alphabetical: off
          contact-properties: off
        """;

    // no-ambiguous-paths is off: it does not see that a webhook's id is a number, and "schemas" none.
    private const string Redocly =
        """
        extends: [recommended-strict]
        rules:
          no-ambiguous-paths: off
        """;

    [NpmFact]
    public async Task Spectral_finds_nothing() => await LintAsync("@stoplight/spectral-cli/dist/index.js", ".spectral.yaml", Spectral,
        rules => ["lint", "--ruleset", rules, "--fail-severity", "hint", "document.json"]);

    [NpmFact]
    public async Task Redocly_finds_nothing() => await LintAsync("@redocly/cli/bin/cli.js", "redocly.yaml", Redocly,
        rules => ["lint", "--config", rules, "document.json"]);

    private static async Task LintAsync(string program, string rulesName, string rules, Func<string, string[]> arguments)
    {
        await using var api = await ApiWorld.StartAsync();
        await api.HoldKeyAsync("tickets:read");
        var packages = await NpmPackages.FolderAsync();
        var folder = Directory.CreateTempSubdirectory("sla-buddy-lint-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "document.json"), await api.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
            var rulesPath = Path.Combine(folder, rulesName);
            await File.WriteAllTextAsync(rulesPath, rules);

            var (code, said) = await RunAsync(folder, Path.Combine(packages, "node_modules", "node", "bin", "node"),
                [Path.Combine(packages, "node_modules", program), .. arguments(rulesPath)]);

            Assert.True(code == 0, said);
            Assert.DoesNotContain("warning", said, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(string folder, string node, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(node, arguments)
        {
            WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        // Neither of them tells anybody that it was used, nor asks whether there is a newer one.
        foreach (var name in new[] { "REDOCLY_TELEMETRY", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "SCARF_ANALYTICS", "DO_NOT_TRACK" })
            start.Environment[name] = name switch { "REDOCLY_TELEMETRY" => "off", "SCARF_ANALYTICS" => "false", _ => "true" };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, $"{output}\n{await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
