namespace SlaBuddy.Client;

/// <summary>Something that was changed through the API.</summary>
public sealed record AuditEntry
{
    /// <summary>Its number.</summary>
    public required long AuditId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By which key.</summary>
    public required string KeyId { get; init; }

    /// <summary>What that key is called.</summary>
    public string? KeyName { get; init; }

    /// <summary>Which operation, such as <c>OpenTicket</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>On what.</summary>
    public required string Path { get; init; }

    /// <summary>How it was answered, as an HTTP status.</summary>
    public required int Status { get; init; }
}
