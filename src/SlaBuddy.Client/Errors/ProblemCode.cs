namespace SlaBuddy.Client;

/// <summary>The codes of what can go wrong; each says the same in every version.</summary>
public static class ProblemCode
{
    /// <summary>401: A key is needed.</summary>
    public const string NoKey = "no_key";

    /// <summary>401: This key opens nothing.</summary>
    public const string WrongKey = "wrong_key";

    /// <summary>401: This key has expired or was revoked.</summary>
    public const string KeyEnded = "key_ended";

    /// <summary>429: Too many keys that are none came from this address.</summary>
    public const string TooManyTries = "too_many_tries";

    /// <summary>403: This key has not the scope that the call needs.</summary>
    public const string ScopeMissing = "scope_missing";

    /// <summary>429: This key calls too often.</summary>
    public const string TooManyCalls = "too_many_calls";

    /// <summary>404: There is nothing here.</summary>
    public const string NotFound = "not_found";

    /// <summary>404: There is no such ticket.</summary>
    public const string TicketNotFound = "ticket_not_found";

    /// <summary>400: A parameter is not what it should be.</summary>
    public const string InvalidParameter = "invalid_parameter";

    /// <summary>503: The database does not answer.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>500: Something went wrong here, and not with the call.</summary>
    public const string Internal = "internal";
}
