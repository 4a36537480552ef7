using System.Runtime.InteropServices;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk.Packing;

/// <summary>
/// A small program on the packed SDK, compiled ahead of time where the machine can link, else trimmed; no warning is let pass.
/// </summary>
public class NativeTests
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SlaBuddy.Client" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private const string Source =
        """
        using System.Security.Cryptography;
        using System.Text;
        using SlaBuddy.Client;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSlaBuddyClient(options => (options.BaseAddress, options.ApiKey) = (new(args[0]), "slab_key"));
        await using var app = builder.Build();
        var secret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        app.MapSlaBuddyWebhook("/hooks", secret, (webhook, _) =>
        {
            Console.WriteLine($"told {webhook.Event.Type} {webhook.Event.GetType().Name}");
            return Task.CompletedTask;
        });
        await app.StartAsync();
        var client = app.Services.GetRequiredService<SlaBuddyClient>();

        var ticket = await client.Tickets.OpenAsync(new() { Facts = new() { ["tier"] = "enterprise", ["seats"] = 12 } });
        Console.WriteLine($"opened {ticket.TicketId} {ticket.Slas[0].Target.TotalMinutes} {ticket.Facts["tier"]}");
        await foreach (var one in client.Tickets.ListAsync()) Console.WriteLine($"listed {one.TicketId}");
        try
        {
            await client.Tickets.ResolveAsync(42);
        }
        catch (ConflictException refused)
        {
            Console.WriteLine($"refused {refused.Code}");
        }
        await foreach (var happened in client.Events.StreamAsync(after: 6))
        {
            Console.WriteLine($"streamed {happened.HistoryId} {happened.GetType().Name}");
            break;
        }

        var body = Encoding.UTF8.GetBytes("{\"type\": \"webhook.test\", \"timestamp\": \"2026-03-02T09:00:00Z\", \"data\": {\"webhook_id\": 3}}");
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var content = Encoding.UTF8.GetBytes($"test_1.{timestamp}.").Concat(body).ToArray();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.Single() + "/hooks") { Content = new ByteArrayContent(body) };
        request.Headers.Add("webhook-id", "test_1");
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(
            HMACSHA256.HashData(Convert.FromBase64String(secret[6..]), content)));
        Console.WriteLine((int)(await http.SendAsync(request)).StatusCode);
        """;

    [Fact]
    public async Task A_program_compiled_ahead_of_time_does_what_the_client_does()
    {
        await using var service = await FakeService.StartAsync();
        service.Answers(201, Written.Ticket);
        service.Answers(200, $$"""{"items": [{{Written.Ticket}}]}""");
        service.Refuses(409, ProblemCode.StillWaits);
        service.Answers(200, Written.Told(7, "ticket.answered"), "text/event-stream");
        var folder = await PackedSdk.EmptyFolderAsync(alone: false);
        await File.WriteAllTextAsync(Path.Combine(folder, "Native.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Source);

        await PublishAsync(folder);
        var said = await ToolRun.SucceedsAsync(folder, Path.Combine(folder, "published", "Native"), [service.Address.ToString()]);

        Assert.Equal(
            [
                "opened 42 50 enterprise", "listed 42", "refused still_waits", "streamed 7 TicketEvent", "told webhook.test TestEvent", "204",
            ], said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PublishAsync(string folder)
    {
        // The compilers and runtimes that this needs are large: they stay for the next run, the package under test does not.
        var packages = Path.Combine(Path.GetTempPath(), $"sla-buddy-native-{Environment.Version}");
        if (Directory.Exists(Path.Combine(packages, "slabuddy.client"))) Directory.Delete(Path.Combine(packages, "slabuddy.client"), recursive: true);
        string[] how = CanLink ? ["-p:PublishAot=true"] : ["-p:PublishTrimmed=true", "--self-contained"];
        await ToolRun.SucceedsAsync(folder, "dotnet",
            [
                "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "published", "-nodeReuse:false",
                "-p:UseSharedCompilation=false", "-v", "q", .. how,
            ], ("NUGET_PACKAGES", packages));
    }

    /// <summary>Whether a linker and the libraries that it links with are here.</summary>
    private static bool CanLink => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")))
        && (OperatingSystem.IsMacOS() || Directory.EnumerateFiles("/usr/lib", "libz.so", SearchOption.AllDirectories).Any());
}
