using Microsoft.Extensions.Options;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Webhooks;

/// <summary>Checks that the allowed networks are networks.</summary>
internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var wrong = NetworkList.Split(options.AllowedNetworks).Where(text => !NetworkList.TryRead(text, out _)).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong.Select(text =>
            $"Webhooks__AllowedNetworks holds \"{text}\", which is no network; write networks as 10.1.0.0/16 or fd12::/48, "
                + "with commas between."));
    }
}
