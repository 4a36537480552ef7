namespace SlaBuddy.Client;

/// <summary>The states of a delivery.</summary>
public static class DeliveryState
{
    /// <summary>Still to be taken.</summary>
    public const string Pending = "pending";

    /// <summary>Taken.</summary>
    public const string Delivered = "delivered";

    /// <summary>Given up after about a day; it can be replayed.</summary>
    public const string Failed = "failed";
}
