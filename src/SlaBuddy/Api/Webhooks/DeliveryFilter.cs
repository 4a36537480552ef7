using System.ComponentModel;

namespace SlaBuddy.Api.Webhooks;

/// <summary>Which deliveries to list.</summary>
internal sealed record DeliveryFilter(
    [Description("pending, delivered or failed; may be given several times.")] string[]? State)
{
    private static readonly string[] States = ["pending", "delivered", "failed"];

    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (State?.Any(state => !States.Contains(state, StringComparer.Ordinal)) == true)
            errors["state"] = $"Give one or more of {string.Join(", ", States)}.";
        return errors;
    }
}
