namespace SlaBuddy.Api.Audit;

/// <summary>Something that was changed through the API: by which key, which operation on what, and how it was answered.</summary>
internal sealed record AuditEntry(
    long AuditId, DateTimeOffset At, string KeyId, string KeyName, string Operation, string Path, int Status);
