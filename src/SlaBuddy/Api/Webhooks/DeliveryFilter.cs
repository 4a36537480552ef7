using System.ComponentModel;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>Which deliveries to list.</summary>
internal sealed record DeliveryFilter(
    [Description("pending, delivered or failed; may be given several times.")] [DeliveryStates] string[]? State)
{
    public string[]? AnyState => State is { Length: > 0 } ? State : null;
}
