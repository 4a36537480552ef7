namespace SlaBuddy.Configuration.Model;

/// <summary>Whose protocol a helpdesk speaks.</summary>
internal enum HelpdeskKind
{
    Zendesk,
    Freshdesk,
}
