namespace SlaBuddy.Configuration.Model;

/// <summary>How a helpdesk's post says a fact: a regular expression whose first group is the value.</summary>
internal sealed record FactPattern(string Expression, Place Place)
{
    /// <summary>What the original bot understood: <c>*Ticket ID*: 123</c> and its like.</summary>
    public static IReadOnlyDictionary<string, string> Published { get; } = new Dictionary<string, string>
    {
        ["ticket_id"] = @"\*Ticket ID\*: *(\S+)",
        ["priority"] = @"\*Ticket priority\*: *(\S+)",
        ["type"] = @"\*Type\*: *(.+)",
    };
}
