using System.CommandLine;
using System.Globalization;
using SlaBuddy.Api.Access;

namespace SlaBuddy.CommandLine.Keys;

/// <summary><c>keys create</c>: makes a key and shows it, this once.</summary>
internal static class KeysCreateCommand
{
    private const int LongestInDays = 3650;

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What it is for, so that you know it again when you revoke it." };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it opens; may be given several times. One of {string.Join(", ", ApiScope.All)}. Default: all.",
            HelpName = "SCOPE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. ApiScope.All],
        };
        scopes.AcceptOnlyFromAmong([.. ApiScope.All]);
        var days = new Option<int?>("--expires-in-days")
        {
            Description = $"After how many days it opens nothing any more, {LongestInDays} at most. Default: never.",
            HelpName = "DAYS",
        };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > LongestInDays) result.AddError($"Give 1 to {LongestInDays} days.");
        });
        var by = new Option<string>("--by")
        {
            Description = "Who makes it. Default: the user who runs this.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var create = new Command("create", "Make a key of the API. It is shown once and kept nowhere.") { name, scopes, days, by };
        create.SetAction((result, ct) => RunAsync(result.GetRequiredValue(name), [.. result.GetRequiredValue(scopes).Distinct()],
            result.GetValue(days), result.GetRequiredValue(by), result.InvocationConfiguration.Output, ct));
        return create;
    }

    private static async Task<int> RunAsync(string name, string[] scopes, int? days, string by, TextWriter output, CancellationToken ct)
    {
        await using var app = CommandHost.Build<KeyDatabase>();
        var database = app.Services.GetRequiredService<KeyDatabase>();
        await database.RequireMigratedAsync(ct);
        var key = ApiKeyText.Create();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        DateTimeOffset? expiresAt = days is { } count ? now.AddDays(count) : null;
        await database.CreateAsync(key, name, scopes, expiresAt, by, ct);
        await output.WriteLineAsync(key.Reveal());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Keep it now: it is shown this once. It opens {string.Join(", ", scopes)}{(expiresAt is { } end ? $" until {end:yyyy-MM-dd}" : "")}."));
        await output.WriteLineAsync($"\"SlaBuddy keys revoke {key.KeyId}\" ends it.");
        return ExitCode.Fine;
    }
}
