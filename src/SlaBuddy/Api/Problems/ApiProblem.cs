namespace SlaBuddy.Api.Problems;

/// <summary>What can go wrong with a call: its stable code, the HTTP status, and what to do about it. Each stands here once.</summary>
internal sealed record ApiProblem(string Code, int Status, string Title, string Remedy)
{
    public static readonly ApiProblem NoKey = new("no_key", 401, "A key is needed.",
        "Send it as \"Authorization: Bearer slab_…\"; \"SlaBuddy keys create\" makes one.");

    public static readonly ApiProblem WrongKey = new("wrong_key", 401, "This key opens nothing.",
        "Check that it is whole; \"SlaBuddy keys create\" makes another.");

    public static readonly ApiProblem KeyEnded = new("key_ended", 401, "This key has expired or was revoked.",
        "Make another with \"SlaBuddy keys create\".");

    public static readonly ApiProblem TooManyTries = new("too_many_tries", 429, "Too many keys that are none came from this address.",
        "Wait a minute, then try the right one.");

    public static readonly ApiProblem ScopeMissing = new("scope_missing", 403, "This key has not the scope that the call needs.",
        "Make a key that has it with \"SlaBuddy keys create\".");

    public static readonly ApiProblem TooManyCalls = new("too_many_calls", 429, "This key calls too often.",
        "Wait as long as Retry-After says; the RateLimit header tells how many calls are left.");

    public static readonly ApiProblem NotFound = new("not_found", 404, "There is nothing here.",
        "Check the path and the ids in it.");

    public static readonly ApiProblem TicketNotFound = new("ticket_not_found", 404, "There is no such ticket.",
        "List the tickets with GET /api/v1/tickets.");

    public static readonly ApiProblem InvalidParameter = new("invalid_parameter", 400, "A parameter is not what it should be.",
        "\"errors\" names each and what it must be.");

    public static readonly ApiProblem Unavailable = new("unavailable", 503, "The database does not answer.",
        "Try again in a moment; /readyz says what is missing.");

    public static readonly ApiProblem Internal = new("internal", 500, "Something went wrong here, and not with the call.",
        "Try again; the service's log says what it was.");

    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        NoKey, WrongKey, KeyEnded, TooManyTries, ScopeMissing, TooManyCalls, NotFound, TicketNotFound, InvalidParameter,
        Unavailable, Internal,
    ];
}
