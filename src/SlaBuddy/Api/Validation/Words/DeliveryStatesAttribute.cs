namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a delivery to a webhook stands.</summary>
internal sealed class DeliveryStatesAttribute() : WordsAttribute("pending", "delivered", "failed");
