namespace SlaBuddy.Client;

/// <summary>What can be promised.</summary>
public static class SlaMetric
{
    /// <summary>From the opening to the first answer.</summary>
    public const string FirstResponse = "first_response";

    /// <summary>From a later message of the customer to the answer to it.</summary>
    public const string NextResponse = "next_response";

    /// <summary>From the opening to the end.</summary>
    public const string Resolution = "resolution";
}
