using SlaBuddy.Api.Access;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Sdk.Packing;

namespace SlaBuddy.Tests.Sdk.Tutorials;

/// <summary>
/// docs/api.md, done as it says: its shell snippets by one bash, its C# by one program built against the packed SDK, both beside the real
/// service, and what the page shows is what comes.
/// </summary>
public class ApiTutorialTests
{
    private const string Done = "#done";

    private static readonly string[] Kinds = ["yaml", "sh", "csharp", "json", "text", "console", "clock"];

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SlaBuddy.Client" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private readonly IReadOnlyList<TutorialStep> _steps = TutorialPage.Read(File.ReadAllLines(Repository.PathOf("docs/api.md")));

    [CurlFact]
    public async Task Every_snippet_does_what_the_page_says()
    {
        Assert.True(_steps.Count(step => step.Kind == "sh") > 10 && _steps.Count(step => step.Kind == "csharp") > 10);
        Assert.All(_steps, step => Assert.Contains(step.Kind, Kinds));
        var folder = await PackedSdk.EmptyFolderAsync();
        await using var service = await HeadlessService.StartAsync(_steps.Single(step => step.Kind == "yaml").Text);
        var (receiver, address) = ($"127.0.0.1:{ToldProgram.FreePort()}", service.Address.Authority);
        string Here(string text) => text.Replace("127.0.0.1:5070", receiver, StringComparison.Ordinal)
            .Replace("127.0.0.1:5050", address, StringComparison.Ordinal);
        var built = await BuildAsync(folder, Here);
        await PlaceServiceAsync(folder);
        await using var bash = ToldProgram.Start("bash", ["-e"], folder, ("ConnectionStrings__SlaBuddy", service.Database.ConnectionString));
        await using var program = ToldProgram.Start("dotnet", [built], folder, ("SLABUDDY_URL", service.Address.ToString()),
            ("SLABUDDY_KEY", await service.CreateKeyAsync()));
        await program.HearUntilAsync(Done);

        IReadOnlyList<string> came = [];
        for (var at = 0; at < _steps.Count; at++)
        {
            var step = _steps[at];
            var isShown = at + 1 < _steps.Count && _steps[at + 1].IsOutcome;
            switch (step.Kind)
            {
                case "clock":
                    await service.MoveAsync(TimeOnly.ParseExact(step.Text, "HH:mm"));
                    if (isShown) came = await HearAsync(program, _steps[at + 1].Text.Split('\n').Length);
                    break;
                case "sh":
                    await bash.SayAsync($"{Here(step.Text)}\necho; echo '{Done}'");
                    came = await HearAsync(bash, step, service);
                    break;
                case "csharp":
                    await program.SayAsync("");
                    came = await HearAsync(program, step, service);
                    break;
                case "json" or "text":
                    ShownOutcome.Compare(step with { Text = Here(step.Text) }, came);
                    break;
            }
            if (step.Kind is "sh" or "csharp" && !isShown)
                Assert.True(came.All(line => line.Length == 0), $"The page does not show what came of line {step.Line}: {string.Join('\n', came)}");
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_page_names_every_scope_and_no_other()
    {
        var named = File.ReadLines(Repository.PathOf("docs/api.md")).SkipWhile(line => line != "## Access")
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(ApiScope.All.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private async Task<string> BuildAsync(string folder, Func<string, string> here)
    {
        var lines = _steps.Where(step => step.Kind == "csharp").SelectMany(step => new[]
        {
            "Console.WriteLine(\"#done\");", "Console.ReadLine();", $"#line {step.Line + 1} \"api.md\"", here(step.Text),
        }).SelectMany(text => text.Split('\n')).Append("Console.WriteLine(\"#done\");").ToList();
        static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal)
            && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"),
            string.Join('\n', lines.Where(IsUsing).Concat(lines.Where(line => !IsUsing(line)))));
        await File.WriteAllTextAsync(Path.Combine(folder, "Snippets.csproj"), Project);
        return await PackedSdk.BuildAsync(folder, "Snippets");
    }

    /// <summary>The entry that a clone has, without the building.</summary>
    private static async Task PlaceServiceAsync(string folder)
    {
        var run = Path.Combine(folder, "run");
        await File.WriteAllTextAsync(run, $"#!/bin/sh\nexec dotnet '{typeof(Program).Assembly.Location}' \"$@\"\n");
        await ToolRun.SucceedsAsync(folder, "chmod", ["+x", run]);
    }

    private static async Task<IReadOnlyList<string>> HearAsync(ToldProgram program, TutorialStep step, HeadlessService service)
    {
        try
        {
            return await program.HearUntilAsync(Done);
        }
        catch (InvalidOperationException silence)
        {
            throw new InvalidOperationException(
                $"The snippet of line {step.Line} failed. The service complained:\n{service.Complaints}", silence);
        }
    }

    private static async Task<IReadOnlyList<string>> HearAsync(ToldProgram program, int count)
    {
        var heard = new List<string>();
        while (heard.Count < count) heard.Add(await program.HearAsync());
        return heard;
    }
}
