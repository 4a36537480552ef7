using Microsoft.Extensions.Options;

namespace SlaBuddy.Delivery;

/// <summary>Checks the options and the lanes in them.</summary>
[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
