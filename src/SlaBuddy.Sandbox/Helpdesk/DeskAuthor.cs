namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>Who writes in a helpdesk.</summary>
internal sealed record DeskAuthor(long Id, string Name, string Email, bool IsAgent);
