using System.CommandLine;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Commands;

/// <summary>The options that say how the sandbox is reached, and how it reaches the service.</summary>
internal sealed class WireOptions
{
    private readonly Option<Uri> _url = new("--urls")
    {
        Description = "Where to listen. Port 0 takes any that is free.",
        HelpName = "URL",
        CustomParser = HttpAddress.Parse,
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
    };

    private readonly Option<Uri?> _eventsTo = new("--events-to")
    {
        Description =
            "Where Slack's events go, for example http://127.0.0.1:8080/slack/events. It must echo the challenge.",
        HelpName = "URL",
        CustomParser = HttpAddress.Parse,
    };

    private readonly Option<string?> _botToken =
        new("--bot-token") { Description = "The bot token to accept.", HelpName = "TOKEN" };

    private readonly Option<bool> _socketMode = new("--socket-mode")
    {
        Description = "Sends events, commands and interactions through the app's sockets, and not over HTTP.",
    };

    private readonly Option<string?> _appToken = new("--app-token")
    {
        Description = "The app's own token to accept, which opens sockets. Implies --socket-mode.",
        HelpName = "TOKEN",
    };

    private readonly Option<string?> _signingSecret = new("--signing-secret")
    {
        Description = "The secret to sign events with.", HelpName = "SECRET",
    };

    private readonly Option<string?> _credentials = new("--write-credentials")
    {
        Description = "Writes the service account's key file here, for the service to sign in to the calendar with.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _rateLimits = new("--rate-limits") { Description = "Applies Slack's rate limits." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[
            _url, _eventsTo, _socketMode, _appToken, _botToken, _signingSecret, _credentials, _rateLimits])
            command.Options.Add(option);
    }

    public string? CredentialsPath(ParseResult parsed) => parsed.GetValue(_credentials);

    public SandboxOptions Read(ParseResult parsed)
    {
        var defaults = new SandboxOptions();
        return defaults with
        {
            Url = parsed.GetValue(_url)!,
            EventsTo = parsed.GetValue(_eventsTo),
            SocketMode = parsed.GetValue(_socketMode) || parsed.GetValue(_appToken) is not null,
            AppToken = parsed.GetValue(_appToken) ?? defaults.AppToken,
            BotToken = parsed.GetValue(_botToken) ?? defaults.BotToken,
            SigningSecret = parsed.GetValue(_signingSecret) ?? defaults.SigningSecret,
            RateLimits = parsed.GetValue(_rateLimits) ? new RateLimitOptions() : null,
        };
    }
}
