using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>A request from Slack to the app, which the app can tell by its signature.</summary>
internal static class SignedRequest
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    public static HttpRequestMessage To(Uri address, string body, string mediaType, string secret, TimeProvider clock)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.UserAgent.ParseAdd("Slackbot/1.0 (+https://api.slack.com/robots)");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign(secret, timestamp, body));
        return request;
    }
}
