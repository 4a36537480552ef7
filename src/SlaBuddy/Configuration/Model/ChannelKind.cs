namespace SlaBuddy.Configuration.Model;

internal enum ChannelKind
{
    /// <summary>People write there themselves, and a reply in the thread is the answer.</summary>
    Customer,

    /// <summary>An integration posts tickets there; the answer is heard from the helpdesk or through the API.</summary>
    Helpdesk,
}
