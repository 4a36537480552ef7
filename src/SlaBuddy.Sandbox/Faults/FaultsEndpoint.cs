namespace SlaBuddy.Sandbox.Faults;

/// <summary><c>/sandbox/faults</c>: asks for faults, forgets them, and says how often each has happened.</summary>
internal sealed class FaultsEndpoint(WireFaults faults)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/faults", (FaultRequest request) => Add(request));
        routes.MapDelete("/sandbox/faults", () => faults.Clear());
        routes.MapGet("/sandbox/faults", Describe);
    }

    private IResult Add(FaultRequest request)
    {
        if (FaultWord.Parse(request.Fault) is not { } fault)
            return Results.BadRequest($"'{request.Fault}' is no fault. Try {FaultWord.All}.");
        if (request.Probability is < 0 or > 1)
            return Results.BadRequest("A probability is a number from 0 to 1.");
        if (request.Seed is { } seed) faults.Seed = seed;
        faults.Add(new FaultRule(request.Method, fault)
        {
            Channel = request.Channel,
            Probability = request.Probability ?? 1,
            // Once, unless it is left to chance.
            Times = request.Times ?? (request.Probability is null ? 1 : null),
        });
        return Results.NoContent();
    }

    private IResult Describe()
    {
        var hidden = faults.Hidden.All;
        return Results.Json(new
        {
            seed = faults.Seed,
            happened = faults.Counts,
            rules = faults.Rules.Select(rule => new
            {
                rule.Method, fault = FaultWord.Of(rule.Fault.Kind), rule.Channel, rule.Probability, rule.Times,
                rule.Happened,
            }),
            // Counted apart: whoever looks a post up and cannot see it may well post it again.
            lookups = new
            {
                lagging_posts = hidden.Count(post => !post.Falsified),
                missed_by_lagging = hidden.Where(post => !post.Falsified).Sum(post => post.Missed),
                falsified_posts = hidden.Count(post => post.Falsified),
                missed_by_falsified = hidden.Where(post => post.Falsified).Sum(post => post.Missed),
                posts = hidden,
            },
        });
    }

    /// <param name="Method">Slack's name, a family of them, or <c>*</c>.</param>
    /// <param name="Fault">The fault's word.</param>
    /// <param name="Times">How often at most; once, or with a probability without end, unless given.</param>
    /// <param name="Probability">From 0 to 1.</param>
    /// <param name="Channel">The one channel to strike, by id.</param>
    /// <param name="Seed">Begins all draws anew, here.</param>
    internal sealed record FaultRequest(
        string Method, string Fault, int? Times, double? Probability, string? Channel, int? Seed);
}
