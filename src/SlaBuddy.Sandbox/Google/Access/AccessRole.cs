namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>What a reader may do with a calendar.</summary>
internal enum AccessRole
{
    /// <summary>Nothing: to him the calendar is not there.</summary>
    None,

    /// <summary>See when somebody is busy, and not with what.</summary>
    FreeBusyReader,

    /// <summary>See everything but the details of private events.</summary>
    Reader,

    /// <summary>See everything.</summary>
    Owner,
}
