namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a delivery to a webhook stands.</summary>
internal sealed class DeliveryStatesAttribute() : ClosedWordsAttribute("pending", "delivered", "failed");
