namespace SlaBuddy.Client;

/// <summary>Well-known reasons for a clock to stand still; any other short name is one as well.</summary>
public static class PauseReason
{
    /// <summary>The customer has to say something first; ends by itself with the customer's next message.</summary>
    public const string WaitingOnCustomer = "waiting_on_customer";

    /// <summary>Somebody outside has to do something first.</summary>
    public const string WaitingOnVendor = "waiting_on_vendor";
}
