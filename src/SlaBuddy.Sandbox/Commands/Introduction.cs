namespace SlaBuddy.Sandbox.Commands;

/// <summary>What a person needs to know once the sandbox runs.</summary>
internal static class Introduction
{
    public static string Of(SandboxHost host, string? credentials) => $"""
        The sandbox is ready.

          the page            {host.BaseUrl}
          this week's shifts  {new Uri(host.BaseUrl, "shifts")}
          faults on demand    {new Uri(host.BaseUrl, "faults")}

        A service that talks to it needs

          Slack__ApiBaseUrl               {new Uri(host.BaseUrl, "api/")}
          Slack__BotToken                 {host.Options.BotToken}
          Slack__SigningSecret            {host.Options.SigningSecret}
          GoogleCalendar__BaseUrl         {new Uri(host.BaseUrl, "google/calendar/v3/")}
          GoogleCalendar__CalendarId      {Google.SandboxCalendar.Shifts}
          GoogleCalendar__CredentialsPath {credentials ?? "(write a key file with --write-credentials FILE)"}

        The same shifts as an iCal feed (?as=pagerduty, grafana or names: as such a tool exports them)

          {host.FeedOf(Google.SandboxCalendar.Shifts)}

        Events go to {Receiver(host)}.
        Ctrl-C stops it, and nothing of it stays.
        """;

    private static string Receiver(SandboxHost host) => host.Sockets.Enabled
        ? $"the sockets of whoever has Slack__AppToken {host.Options.AppToken}"
        : host.Events.Address?.ToString() ?? "nobody yet; name the service's address with --events-to";
}
